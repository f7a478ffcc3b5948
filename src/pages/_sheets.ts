/** Long lists as static paths: the first sheet at the list's own address, the nth at `page/<n>/` under it. */
import { ordinal } from '../arabic/ordinal.ts';
import { strings } from '../arabic/strings.ts';
import { paginate } from '../edition/paginate.ts';
import type { Sheet } from '../edition/paginate.ts';
import type { Site } from '../schema/site.ts';

/** How many stories a list page holds. */
export const LIST = 30;
/** How many names an index page holds. */
export const INDEX = 300;

interface SheetPath<T, Params, Props> {
  params: Params & { page: string | undefined };
  props: Props & { sheet: Sheet<T> };
}

/** The paths of a list for `getStaticPaths` of a route whose last part is `[...page]`. */
export function sheetPaths<T, Params, Props>(
  items: readonly T[],
  params: Params,
  props: Props,
  size = LIST,
): SheetPath<T, Params, Props>[] {
  return paginate(items, size).map((sheet) => ({
    params: { ...params, page: sheet.number === 1 ? undefined : `page/${sheet.number}` },
    props: { ...props, sheet },
  }));
}

/** «الصفحة الثانية»; nothing on the first sheet. */
export const sheetName = ({ number }: Pick<Sheet<unknown>, 'number'>, { numerals }: Site): string[] =>
  number === 1 ? [] : [strings.list.sheet(ordinal(number, 'feminine', numerals))];

/** A page's title with the name of its sheet: «سياسة، الصفحة الثانية». */
export const sheetTitle = (title: string, sheet: Pick<Sheet<unknown>, 'number'>, site: Site): string =>
  [title, ...sheetName(sheet, site)].join('، ');
