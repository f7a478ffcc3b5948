/**
 * What search engines are told of a page: schema.org as JSON-LD, in the terms that Google's documentation of articles, breadcrumbs
 * and organisations asks for. https://developers.google.com/search/docs/appearance/structured-data/article
 */
import type { BreadcrumbList, CorrectionComment, Graph, ImageObject, NewsArticle, NewsMediaOrganization, Organization, Person, Place as SchemaPlace, ProfilePage, WebSite } from 'schema-dts';
import { authorPath, iconPath, sectionPath, sourcePath, topicPath } from '../edition/paths.ts';
import { authorsOf } from '../edition/shelves.ts';
import type { Author, Edition, Story } from '../edition/types.ts';
import type { Page } from '../schema/page.ts';
import type { Site } from '../schema/site.ts';
import { identity } from './item.ts';
import { changed, rfc3339 } from './moments.ts';
import type { Place } from './types.ts';

/** A cut of a photograph in one of the shapes that search engines ask for. */
export interface Ratio {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

const publisherId = (at: Place['at']): string => `${at('/')}#publisher`;

const imageObject = (url: string, width: number, height: number): ImageObject => ({
  '@type': 'ImageObject',
  url,
  width: { '@type': 'QuantitativeValue', value: width },
  height: { '@type': 'QuantitativeValue', value: height },
});

/** Search engines ask for 112 pixels a side at least, and not all of them draw SVG. https://developers.google.com/search/docs/appearance/structured-data/logo */
const logo = (at: Place['at']): ImageObject => imageObject(at(iconPath('icon-512')), 512, 512);

/** The paper, in short: what every article says of who publishes it. */
const publisher = ({ site, at }: Place): Extract<NewsMediaOrganization, object> => ({
  '@type': 'NewsMediaOrganization',
  '@id': publisherId(at),
  name: site.name,
  url: at('/'),
  logo: logo(at),
});

/** The paper with its policies, for the front page and the pages about it. */
function organisation({ pages }: Pick<Edition, 'pages'>, place: Place): NewsMediaOrganization {
  const { site, at } = place;
  const has = (id: string): boolean => pages.some((page) => page.id === id);
  const { email } = site.contact;
  return {
    ...publisher(place),
    ...(site.description && { description: site.description }),
    ...(site.tagline && { slogan: site.tagline }),
    ...(has('about') && { publishingPrinciples: at('/about/') }),
    ...(has('corrections-policy') && { correctionsPolicy: at('/corrections-policy/') }),
    ...(email && { email, contactPoint: { '@type': 'ContactPoint', contactType: 'newsroom', email } }),
  };
}

/** The way to a page, from the front page on; the last step is the page itself. */
export interface Step {
  readonly name: string;
  readonly path: string;
}

function breadcrumbs(steps: readonly Step[], { site, at }: Place): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.name, path: '/' }, ...steps].map(({ name, path }, i) => ({ '@type': 'ListItem' as const, position: i + 1, name, item: at(path) })),
  };
}

const graph = (...nodes: Graph['@graph'][number][]): Graph => ({ '@context': 'https://schema.org', '@graph': nodes });

function authors(story: Story, { site, at }: Place): (Person | Organization)[] | NewsMediaOrganization {
  const people = authorsOf(story).map(({ id, name }): Person => ({ '@type': 'Person', name, url: at(authorPath(id)) }));
  if (people.length > 0) return people;
  const agencies = agenciesOf(story, at);
  return agencies.length > 0 ? agencies : { '@type': 'NewsMediaOrganization', '@id': publisherId(at), name: site.name, url: at('/') };
}

/** Sources with a page of their own, and agencies of the dateline that are none of them. */
function agenciesOf({ sources, dateline }: Story, at: Place['at']): Organization[] {
  const known = new Set(sources.flatMap(({ name, aliases }) => [name, ...aliases]));
  return [
    ...sources.filter(({ kind }) => kind !== 'generic').map(({ id, name, url }): Organization => ({ '@type': 'Organization', name, url: at(sourcePath(id)), ...(url && { sameAs: url }) })),
    ...(sources.length > 0 ? [] : dateline.agencies.filter((name) => !known.has(name)).map((name): Organization => ({ '@type': 'Organization', name }))),
  ];
}

const correctionsOf = ({ corrections }: Story, site: Site): CorrectionComment[] =>
  corrections.map(({ date, text }) => ({ '@type': 'CorrectionComment', text, datePublished: rfc3339(date, site.zone) }));

function locationOf({ place }: Story): SchemaPlace | undefined {
  if (!place) return undefined;
  return { '@type': 'Place', name: place.name, ...(place.at && { geo: { '@type': 'GeoCoordinates', longitude: place.at[0], latitude: place.at[1] } }) };
}

/** An article, and the way to it. @param ratios its photograph at 16:9, 4:3 and 1:1; none where it has none */
export function articleGraph(story: Story, ratios: readonly Ratio[], place: Place): Graph {
  const { site, at } = place;
  const { section, topics, dateline } = story;
  const location = locationOf(story);
  const corrections = correctionsOf(story, site);
  const agencies = agenciesOf(story, at);
  const url = at(story.permalink);
  const article: NewsArticle = {
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    identifier: identity(story, at),
    mainEntityOfPage: url,
    headline: story.headline,
    description: story.summary,
    ...(ratios.length > 0 && { image: ratios.map(({ url: src, width, height }) => imageObject(src, width, height)) }),
    datePublished: rfc3339(story.published, site.zone),
    dateModified: rfc3339(changed(story), site.zone),
    author: authors(story, place),
    publisher: publisher(place),
    ...(agencies.length > 0 && { sourceOrganization: agencies }),
    articleSection: section.name,
    ...(topics.length > 0 && { about: topics.map(({ id, name }) => ({ '@type': 'Thing' as const, name, url: at(topicPath(id)) })) }),
    ...(dateline.places.length > 0 && { dateline: dateline.places.join('، ') }),
    ...(location && { contentLocation: location }),
    ...(corrections.length > 0 && { correction: corrections }),
    inLanguage: site.language,
    isAccessibleForFree: true,
    wordCount: story.words,
  };
  return graph(article, breadcrumbs([{ name: section.name, path: sectionPath(section.id) }, { name: story.headline, path: story.permalink }], place));
}

/** The paper and its site, on the front page. */
export function paperGraph(edition: Pick<Edition, 'pages'>, place: Place): Graph {
  const { site, at } = place;
  const website: WebSite = {
    '@type': 'WebSite',
    '@id': `${at('/')}#site`,
    name: site.name,
    url: at('/'),
    inLanguage: site.language,
    publisher: { '@id': publisherId(at) },
    potentialAction: { '@type': 'SearchAction', target: `${at('/search/')}?q={q}`, ...({ 'query-input': 'required name=q' } as object) },
  };
  return graph(organisation(edition, place), website);
}

/** A page about the paper: the paper with its policies, and the way to the page. */
export const aboutGraph = ({ id, title }: Page, edition: Pick<Edition, 'pages'>, place: Place): Graph =>
  graph(organisation(edition, place), breadcrumbs([{ name: title, path: `/${id}/` }], place));

/** A list: the way to it. */
export const listGraph = (steps: readonly Step[], place: Place): Graph => graph(breadcrumbs(steps, place));

/** The page of somebody who writes. */
export function authorGraph({ id, name }: Author, steps: readonly Step[], place: Place): Graph {
  const { at } = place;
  const page: ProfilePage = { '@type': 'ProfilePage', url: at(authorPath(id)), mainEntity: { '@type': 'Person', name, url: at(authorPath(id)), worksFor: publisher(place) } };
  return graph(page, breadcrumbs(steps, place));
}

/** As the text of a script element: nothing in it can end that element, or open a comment in it. */
export const scriptText = (data: Graph): string => JSON.stringify(data).replaceAll('<', String.raw`\u003c`).replaceAll('\u2028', String.raw`\u2028`).replaceAll('\u2029', String.raw`\u2029`);
