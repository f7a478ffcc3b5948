/** Loaded before a build (`node --import`): folders are read in another order, as on another disk. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Any = (...given: unknown[]) => unknown;
const turned = (found: unknown): unknown => (Array.isArray(found) ? found.toReversed() : found);

const own = { sync: fs.readdirSync as Any, promise: fs.promises.readdir as Any };
fs.readdirSync = ((...given: unknown[]) => turned(own.sync(...given))) as typeof fs.readdirSync;
fs.promises.readdir = (async (...given: unknown[]) => turned(await own.promise(...given))) as typeof fs.promises.readdir;
syncBuiltinESMExports();
