/** Plain copy: whatever it is encoded in, and whatever heads it has, it comes in as it is. */
import { decode } from '../../wire/decode.ts';
import { ImportError, note } from '../item.ts';
import type { Item } from '../item.ts';

/**
 * @param bytes a file in any encoding that `decode` knows
 * @throws ImportError where nothing can be read
 */
export function readText(bytes: Uint8Array): Item {
  const read = decode(bytes);
  if (!read.ok) throw new ImportError(read.error.rule, read.error.message);
  const notes = read.repaired ? [note('repaired-encoding', 'كان النص محفوظًا بترميز خطأ (ط¹ظˆ…) فأُعيد إلى أصله. راجعه.', 'the text was UTF-8 misread and saved so; it has been put right. Look it over.')] : [];
  return { head: {}, body: { format: 'text', text: read.text }, ...(read.encoding !== 'utf-8' && { encoding: read.encoding }), notes };
}
