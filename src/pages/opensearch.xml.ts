/** Tells browsers that the paper can be searched from their address bar (OpenSearch 1.1). */
import type { APIRoute } from 'astro';
import { searchStrings } from '../arabic/search-strings.ts';
import { href } from '../components/href.ts';
import { paper } from './_paper.ts';

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => NAMES[sign] ?? sign);

/** The standard allows 16 characters. */
const SHORT_NAME = 16;

export const GET: APIRoute = async ({ site: origin }) => {
  const { site } = await paper();
  const address = new URL(href('/search/'), origin).href;
  const icon = new URL(href('/favicon.svg'), origin).href;
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape(site.name.slice(0, SHORT_NAME))}</ShortName>
  <Description>${escape(`${searchStrings.label}: ${site.name}`)}</Description>
  <Language>${site.language}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml" width="16" height="16">${escape(icon)}</Image>
  <Url type="text/html" method="get" template="${escape(address)}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } },
  );
};
