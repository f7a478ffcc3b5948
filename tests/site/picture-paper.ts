/** Writes a content folder with every kind of picture, drawn here: gradients with grain, so that they compress as photographs do. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** The pictures of the folder: their names and their sizes in pixels, upright. */
export const PICTURES = {
  wide: { file: 'media/مساء في الصحراء 1.JPG', width: 1800, height: 1200 },
  portrait: { file: 'media/portrait.jpg', width: 1200, height: 1800 },
  turned: { file: 'media/phone.jpeg', width: 990, height: 1320 },
  panorama: { file: 'media/panorama.webp', width: 2700, height: 675 },
  tiny: { file: 'media/tiny.png', width: 180, height: 120 },
  clear: { file: 'media/clear.png', width: 700, height: 500 },
  odd: { file: 'media/50% #1?.jpg', width: 700, height: 467 },
  broken: { file: 'media/broken.jpg', width: 800, height: 600 },
  film: { file: 'media/film.webp', width: 64, height: 48 },
  moving: { file: 'media/moving.gif', width: 64, height: 48 },
} as const;

/** Grain and slopes of colour, the same on every run. */
function drawn(width: number, height: number, channels: 3 | 4 = 3) {
  const data = Buffer.alloc(width * height * channels);
  let seed = width * 7919 + height;
  for (let i = 0; i < width * height; i += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const [x, y, grain] = [(i % width) / width, Math.floor(i / width) / height, (seed / 2_147_483_648 - 0.5) * 24];
    const colour = [40 + 180 * y, 60 + 90 * x, 150 - 90 * y, 255 * x];
    for (let c = 0; c < channels; c += 1) data[i * channels + c] = Math.max(0, Math.min(255, (colour[c] ?? 0) + (c < 3 ? grain : 0)));
  }
  return sharp(data, { raw: { width, height, channels } });
}

const article = (head: string, body: string) => `---\n${head}\n---\n\n${body}\n`;
const long = 'نص الخبر طويل بعض الطول ليملأ أسطرًا. '.repeat(40);

/** @param content absolute path of a folder that is made here */
export async function writePicturePaper(content: string): Promise<void> {
  await mkdir(join(content, 'media'), { recursive: true });
  const put = async (name: keyof typeof PICTURES, bytes: Promise<Buffer> | Buffer) => writeFile(join(content, PICTURES[name].file), await bytes);
  const gps = { IFD0: { Copyright: 'MARK-OF-EXIF' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '46/1 40/1 0/1' } };
  await put('wide', drawn(1800, 1200).withExif(gps).jpeg({ quality: 85 }).toBuffer());
  await put('portrait', drawn(1200, 1800).jpeg().toBuffer());
  // A phone writes the picture as the sensor lies and says how it was held.
  await put('turned', drawn(1320, 990).withMetadata({ orientation: 6 }).jpeg().toBuffer());
  await put('panorama', drawn(2700, 675).webp().toBuffer());
  await put('tiny', drawn(180, 120).png().toBuffer());
  await put('clear', drawn(700, 500, 4).png().toBuffer());
  await put('odd', drawn(700, 467).jpeg().toBuffer());
  const whole = await drawn(800, 600).jpeg().toBuffer();
  await put('broken', whole.subarray(0, Math.floor(whole.length / 2)));
  const frames = await Promise.all([1, 2].map((n) => drawn(64, 48 * n).extract({ left: 0, top: 48 * (n - 1), width: 64, height: 48 }).png().toBuffer()));
  await put('moving', sharp(frames, { join: { animated: true } }).gif().toBuffer());
  await put('film', sharp(frames, { join: { animated: true } }).withExif(gps).webp().toBuffer());

  const files: Record<string, string> = {
    'site.yaml': 'name: صحيفة الصور\nurl: https://paper.example\n',
    'sections/world.yaml': 'name: العالم\norder: 1\n',
    'sections/science.yaml': 'name: علوم\norder: 2\n',
    'sections/sports.yaml': 'name: رياضة\norder: 3\n',
    'articles/2020/05/03/wide.md': article(
      `headline: صورة عريضة في صدر الصفحة\nsection: world\nrank: lead\nfigure:\n  src: "${PICTURES.wide.file}"\n  alt: سماء فوق الصحراء\n  caption: سماء المساء\n  credit: "تصوير: نشرة"\n  focus: 90% 10%`,
      `${long}\n\n![وصف الصورة الطولية](${PICTURES.portrait.file} "تعليق تحت الصورة")\n\n${long}\n\n:::figure{src="${PICTURES.tiny.file}" alt="صورة صغيرة" credit="تصوير: نشرة" focus="٢٠٪ ٨٠٪"}\nصورة أصغر من مكانها.\n:::\n\n${long}`,
    ),
    'articles/2020/05/03/turned.md': article(
      `headline: صورة من هاتف قائم\nsection: science\nfigure:\n  src: ${PICTURES.turned.file}\n  alt: صورة قائمة\n  focus: 50% 0%`,
      `${long}\n\n![صورة متحركة](${PICTURES.moving.file})\n\n![اسم غريب](<${PICTURES.odd.file}>)`,
    ),
    'articles/2020/05/03/panorama.md': article(`headline: صورة ممتدة\nsection: sports\nfigure:\n  src: ${PICTURES.panorama.file}\n  alt: أفق ممتد`, `${long}\n\n![شفافة](${PICTURES.clear.file})`),
    'articles/2020/05/02/broken.md': article(`headline: صورة لم تصل كلها\nsection: sports\nfigure:\n  src: ${PICTURES.broken.file}\n  alt: صورة ناقصة`, `${long}\n\n![صورة ناقصة](${PICTURES.broken.file})`),
    'articles/2020/05/02/unfocused.md': article(`headline: موضع لا يُقرأ\nsection: science\nfigure:\n  src: ${PICTURES.portrait.file}\n  alt: صورة طولية\n  focus: في الوسط`, long),
    'articles/2020/05/01/plain.md': article('headline: خبر بلا صورة\nsection: world', long),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(content, path, '..'), { recursive: true });
    await writeFile(join(content, path), text);
  }
}
