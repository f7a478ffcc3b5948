/** Makes one classic script of a worker's modules: not every browser takes modules for workers. */
import { build } from 'vite';

/**
 * @param entry path of the worker's module
 * @param define names in its text and the expressions that take their place
 * @returns the script; the same modules and facts make the same bytes
 */
export async function bundleWorker(entry: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const made = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  const [first] = [made].flat();
  const [chunk] = first && 'output' in first ? first.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${entry}: no script was made`);
  return chunk.code;
}
