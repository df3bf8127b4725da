import { readFileSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { listYamlFiles, OWN_SOURCES } from './dist/config/directories.js';
import { parsedKey } from './dist/config/parsed-files.js';
import { readYamlFile } from './dist/config/yaml-file.js';

const root = fileURLToPath(new URL('./', import.meta.url));
const dist = join(root, 'dist');

/** A module that looks for files beside itself finds them, though its code now stands in a chunk. */
const ownAddresses = {
  name: 'own-addresses',
  buildStart: () => rmSync(join(dist, 'chunks'), { recursive: true, force: true }),
  transform(code, id) {
    if (!id.startsWith(dist) || !code.includes('import.meta.url')) return null;
    const address = JSON.stringify(`../${relative(dist, id)}`);
    return {
      code: code.replaceAll('import.meta.url', `new URL(${address}, import.meta.url).href`),
      map: null,
    };
  },
};

/** The values of the shipped YAML files (see src/config/parsed-files.ts). */
const parsedFiles = {
  name: 'parsed-files',
  // Reading a file asks for the value that an earlier build kept of it, which may have read YAML otherwise.
  buildStart: () => rmSync(join(dist, 'config/parsed.json'), { force: true }),
  async generateBundle() {
    const parsed = {};
    for (const folder of ['config', 'config/topics', 'config/checklists', 'sources']) {
      const listing = await listYamlFiles(join(root, folder));
      if (!('files' in listing)) throw new Error(`${folder}: its files cannot be listed`);
      for (const file of listing.files) {
        if (basename(file) === OWN_SOURCES) continue;
        const reading = await readYamlFile(file);
        if ('issues' in reading) throw new Error(`${file}: ${reading.issues[0].message.en}`);
        parsed[parsedKey(readFileSync(file, 'utf8'))] = reading.yaml.value;
      }
    }
    this.emitFile({ type: 'asset', fileName: 'config/parsed.json', source: JSON.stringify(parsed) });
  },
};

// The program in few files: a command loads in half the time that its hundreds of modules take. The modules stay beside
// it for the threads, for `training/` and for `bench/`.
await build({
  input: { 'cli/main': join(dist, 'cli/main.js') },
  platform: 'node',
  // Helpers of the bundler itself are no packages that are installed.
  external: (id) => !/^([./]|@oxc-project\/runtime\/)/.test(id),
  plugins: [ownAddresses, parsedFiles],
  output: { dir: dist, chunkFileNames: 'chunks/[name]-[hash].js', sourcemap: true },
});
