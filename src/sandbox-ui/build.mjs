// Builds the page into the folder that goes into the jar. The same sources make the same bytes.
import { build } from 'esbuild';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { notices } from './notices.mjs';

const here = import.meta.dirname;
const target = path.resolve(here, '../main/resources/io/rapport/sandbox/page');

/** The library's styles hang on one id, which every message would repeat; a class says the same. */
const classInsteadOfId = {
  name: 'class instead of id',
  setup(made) {
    made.onLoad({ filter: /slack-blocks-to-jsx[\\/]dist[\\/]style\.css$/ }, async ({ path: file }) => {
      const styles = await readFile(file, 'utf8');
      return { contents: styles.replaceAll('#slack_blocks_to_jsx', '.slack_blocks_to_jsx'), loader: 'css' };
    });
  },
};

await rm(target, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: { page: 'src/main.tsx' },
  outdir: path.join(target, 'assets'),
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [classInsteadOfId],
  metafile: true,
  logLevel: 'warning',
});

const entry = Object.keys(metafile.outputs).find((file) => metafile.outputs[file].entryPoint === 'src/main.tsx');
const address = (file) => `/assets/${path.basename(file)}`;
const template = await readFile(path.join(here, 'page/index.html'), 'utf8');
const html = template.replace('{{style}}', address(metafile.outputs[entry].cssBundle)).replace('{{script}}', address(entry));
await mkdir(target, { recursive: true });
await writeFile(path.join(target, 'index.html'), html);
await writeFile(path.join(target, 'THIRD-PARTY.txt'), await notices(here, Object.keys(metafile.inputs)));
