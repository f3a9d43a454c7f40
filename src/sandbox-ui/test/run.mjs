// Bundles tests and runs them with node's own runner: `run.mjs unit`, `run.mjs browser [name]`, `run.mjs fixture`, `run.mjs pictures`, `run.mjs gallery`.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const [kind = 'unit', name = ''] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '..');
const single = { fixture: 'test/fixture/main.ts', pictures: 'test/browser/pictures.ts', gallery: 'test/gallery/main.ts' }[kind];
const found = single ? [single] : readdirSync(path.join(root, 'test', kind)).filter((file) => file.endsWith('.test.ts') && file.startsWith(name)).map((file) => `test/${kind}/${file}`);
if (found.length === 0 || !existsSync(path.join(root, 'node_modules'))) {
  console.error(found.length === 0 ? `There is no test ${kind}/${name}.` : 'Run `npm ci` here first.');
  process.exit(1);
}
const outdir = path.join(root, 'out', kind);
await build({ absWorkingDir: root, entryPoints: found, outdir, outExtension: { '.js': '.mjs' }, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', jsx: 'automatic', sourcemap: 'inline', logLevel: 'warning' });
const files = found.map((file) => path.join(outdir, path.basename(file).replace(/\.ts$/, '.mjs')));
const flags = single ? ['--enable-source-maps'] : ['--enable-source-maps', '--test', '--test-reporter=spec', '--test-concurrency=1'];
const { status } = spawnSync(process.execPath, [...flags, ...files], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
