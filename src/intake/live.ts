/**
 * The content folder while editors work on it. Astro gathers what loaders store for half a second before a page may see it;
 * here a saved file is read at once, and pages of the dev server ask for the paper as it is now.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fold } from '../arabic/fold.ts';
import type { Article } from '../schema/article.ts';
import type { Message } from '../schema/message.ts';
import type { Page } from '../schema/page.ts';
import type { Site } from '../schema/site.ts';
import { readArticle } from './article.ts';
import type { IntakeContext } from './article.ts';
import { readCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { fileDates } from './file-dates.ts';
import { mediaType, showsPicture } from './media.ts';
import { inFile } from './messages.ts';
import { readPages } from './pages.ts';
import { articleFiles, contentPath, isArticleFile } from './paths.ts';
import { readContent } from './read.ts';
import { readSite } from './site.ts';

/** The modules of an integration and those of a page are loaded apart, in one process: they meet under a global symbol. */
const KEY = Symbol.for('nashra.live');

type Holder = typeof globalThis & { [KEY]?: Live };

export interface LivePaper {
  readonly site: Site;
  readonly catalogue: Catalogue;
  readonly pages: readonly Page[];
  readonly articles: readonly Article[];
  /** What is wrong outside the articles that could be read: in YAML files, in pages, in files that nobody can read. */
  readonly messages: readonly Message[];
}

type Settings = Pick<LivePaper, 'site' | 'catalogue' | 'pages'> & { readonly messages: readonly Message[] };

const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));

/** What tells one state of a file from another; empty where there is none. */
const stampOf = (file: string): Promise<string> => stat(file).then(({ size, mtimeMs }) => `${size} ${mtimeMs}`, () => '');

export class Live {
  readonly content: string;
  /** Rises with every change, so that what was made of the paper can be kept until then. */
  version = 0;
  #settings: Settings;
  readonly #articles = new Map<string, Article>();
  /** Messages about files that hold no article. */
  readonly #unreadable = new Map<string, readonly Message[]>();
  #context: IntakeContext;
  /** Size and time of each file when it was last taken in. */
  readonly #stamps = new Map<string, string>();
  readonly #folded = new WeakMap<Article, string>();
  #ready: Promise<void> | undefined;
  /** Changes are taken one after the other, in their order. */
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(content: string, settings: Settings) {
    this.content = content;
    this.#settings = settings;
    this.#context = { content, site: settings.site, catalogue: settings.catalogue, dates: fileDates(content) };
  }

  /**
   * Opens a content folder for the pages of this process.
   * @param content its absolute path
   */
  static async open(content: string): Promise<Live> {
    const live = new Live(content, await Live.#read(content));
    (globalThis as Holder)[KEY] = live;
    return live;
  }

  static async #read(content: string): Promise<Settings> {
    const [{ site, messages }, catalogue, pages] = await Promise.all([readSite(content), readCatalogue(content), readPages(content)]);
    return { site, catalogue, pages, messages: [...messages, ...catalogue.messages, ...pages.flatMap((page) => page.messages)] };
  }

  /**
   * The paper as it is now.
   * @param stored gives the articles as they were when the server started, which saves reading them all; asked for once
   */
  async paper(stored: () => Promise<readonly Article[]>): Promise<LivePaper> {
    this.#ready ??= this.#start(stored);
    await this.#ready;
    await this.#queue;
    const { messages, ...settings } = this.#settings;
    return { ...settings, articles: [...this.#articles.values()], messages: [...messages, ...[...this.#unreadable.values()].flat()] };
  }

  /** What the reading of a file of this folder needs to know. */
  get context(): IntakeContext {
    return this.#context;
  }

  /** The article at an address of the paper, if there is one, and all that is wrong in the folder, by how grave it is. */
  notice(permalink: string): { article: Article | undefined; counts: Readonly<Record<Message['severity'], number>>; elsewhere: readonly Message[] } {
    const articles = [...this.#articles.values()];
    const elsewhere = [...this.#settings.messages, ...[...this.#unreadable.values()].flat()];
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of [...elsewhere, ...articles.flatMap(({ messages }) => messages)]) counts[severity] += 1;
    return { article: articles.find((one) => one.permalink === permalink), counts, elsewhere };
  }

  /**
   * Articles of any state that hold all the words asked for, however they are spelled: in the headline, the summary, the beginning of
   * the text, names in the dateline, or the path of the file. Newest first.
   */
  search(query: string, most: number): Article[] {
    const words = fold(query).split(/\s+/).filter((word) => word !== '');
    if (words.length === 0) return [];
    return [...this.#articles.values()]
      .filter((article) => {
        const text = this.#searchText(article);
        return words.every((word) => text.includes(word));
      })
      .toSorted((a, b) => Date.parse(b.published) - Date.parse(a.published))
      .slice(0, most);
  }

  #searchText(article: Article): string {
    const known = this.#folded.get(article);
    if (known !== undefined) return known;
    const { headline, standfirst = '', kicker = '', excerpt, dateline, file } = article;
    const text = fold([headline, kicker, standfirst, excerpt, ...dateline.places, ...dateline.authors, ...dateline.agencies, file].join('\n'));
    this.#folded.set(article, text);
    return text;
  }

  async #start(stored: () => Promise<readonly Article[]>): Promise<void> {
    const known = new Map((await stored()).map((article) => [article.file, article]));
    for (const file of await articleFiles(this.content)) {
      const path = contentPath(this.content, file);
      const article = known.get(path);
      // What was saved since the start has been read by then.
      if (this.#articles.has(path)) continue;
      if (article) this.#articles.set(path, article);
      else await this.#readArticle(file);
    }
  }

  async #readArticle(file: string): Promise<void> {
    const path = contentPath(this.content, file);
    const { bytes, messages: unread } = readContent(file);
    this.#articles.delete(path);
    this.#unreadable.delete(path);
    if (!bytes) {
      if (unread.length > 0) this.#unreadable.set(path, inFile(path, unread));
      return;
    }
    const { article, messages } = await readArticle(file, bytes, this.#context);
    if (article) this.#articles.set(path, article);
    else this.#unreadable.set(path, messages);
  }

  /**
   * Takes in that a file was added, changed or removed.
   * @param file absolute path
   * @returns whether it is one of the paper
   */
  changed(file: string): Promise<boolean> {
    const done = this.#queue.then(() => this.#take(file));
    this.#queue = done.catch(() => false);
    return done;
  }

  /**
   * Whether a file has changed since it was taken in. Editors empty a file before they write it, and watchers tell of two changes
   * within a few milliseconds as one: what was read between them would stay until the next save.
   */
  async isStale(file: string): Promise<boolean> {
    await this.#queue;
    const path = contentPath(this.content, file);
    return this.#stamps.has(path) && this.#stamps.get(path) !== (await stampOf(file));
  }

  async #take(file: string): Promise<boolean> {
    const path = contentPath(this.content, file);
    if (path.startsWith('..') || isHidden(path)) return false;
    this.#stamps.set(path, await stampOf(file));
    if (mediaType(file) !== undefined) {
      for (const article of [...this.#articles.values()].filter(showsPicture)) await this.#readArticle(join(this.content, article.file));
    } else if (isArticleFile(this.content, file)) {
      await this.#readArticle(file);
    } else if (/\.(?:ya?ml|md)$/i.test(path)) {
      this.#settings = await Live.#read(this.content);
      this.#context = { ...this.#context, site: this.#settings.site, catalogue: this.#settings.catalogue };
      // A section or a topic may be what an article was waiting for.
      if (!path.startsWith('pages/')) for (const one of await articleFiles(this.content)) await this.#readArticle(one);
    } else return false;
    this.version += 1;
    return true;
  }
}

/** The content folder that is being worked on; `undefined` outside the dev server. */
export const live = (): Live | undefined => (globalThis as Holder)[KEY];
