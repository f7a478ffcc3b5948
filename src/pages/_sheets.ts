/** Long lists as static paths: the first sheet at the list's own address, the others at `page/<number>/` under it. */
import { ordinal } from '../arabic/ordinal.ts';
import { strings } from '../arabic/strings.ts';
import { paginate, paginateGrowing, SHEET } from '../edition/paginate.ts';
import type { Sheet } from '../edition/paginate.ts';
import type { Site } from '../schema/site.ts';

/** How many names an index page holds. */
export const INDEX = 300;

interface SheetPath<T, Params, Props> {
  params: Params & { page: string | undefined };
  props: Props & { sheet: Sheet<T> };
}

/** Sheets for `getStaticPaths` of a route whose last part is `[...page]`. */
const paths = <T, Params, Props>(sheets: readonly Sheet<T>[], params: Params, props: Props): SheetPath<T, Params, Props>[] =>
  sheets.map((sheet) => ({ params: { ...params, page: sheet.number === null ? undefined : `page/${sheet.number}` }, props: { ...props, sheet } }));

/** The paths of an index. */
export const indexPaths = <T, Params, Props>(items: readonly T[], params: Params, props: Props, size = SHEET): SheetPath<T, Params, Props>[] => paths(paginate(items, size), params, props);

/**
 * The paths of a list that grows, newest first: sheets with a number stay as they are when something new comes. So the first one alone says
 * how long the list is.
 */
export const listPaths = <T, Params, Props>(items: readonly T[], params: Params, props: Props): SheetPath<T, Params, Props & { total: number | undefined }>[] =>
  paginateGrowing(items, SHEET).flatMap((sheet) => paths([sheet], params, { ...props, total: sheet.number === null ? items.length : undefined }));

/** «الصفحة الثانية»; nothing on the first sheet. */
export const sheetName = ({ number }: Pick<Sheet<unknown>, 'number'>, { numerals }: Site): string[] =>
  number === null ? [] : [strings.list.sheet(ordinal(number, 'feminine', numerals))];

/** A page's title with the name of its sheet: «سياسة، الصفحة الثانية». */
export const sheetTitle = (title: string, sheet: Pick<Sheet<unknown>, 'number'>, site: Site): string =>
  [title, ...sheetName(sheet, site)].join('، ');
