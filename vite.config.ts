import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type InlineConfig } from 'vite';

const root = import.meta.dirname;
const at = (path: string) => resolve(root, path);

/** bin/build.mjs builds into a staging folder and moves the files into place when all are written. */
const outDir = process.env.AFTERBELL_OUT_DIR ?? 'dist';

const entries = {
  cli: 'src/cli/main.ts',
  'solve-worker': 'workers/solve-worker.ts',
  'plan-thread': 'src/jobs/plan-thread/main.ts',
  'desk-thread': 'src/api/desk/main.ts',
  'store-thread': 'src/store/sqlite/main.ts',
  'workbook-worker': 'src/exchange/workbook/workbook-worker.ts',
};
const serverInput = Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(at(path))));

const benchInput = existsSync(at('bench'))
  ? Object.fromEntries(
      readdirSync(at('bench'), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.bench.ts'))
        .map((path) => [path.replace(/\.bench\.ts$/, ''), at(`bench/${path}`)]),
    )
  : {};

const page = at('src/web/index.html');

/** What Node runs: one file per entry plus shared chunks; everything from node_modules stays an import. */
function nodeBuild(input: Record<string, string>, dir: string) {
  return {
    consumer: 'server' as const,
    resolve: { external: true as const, noExternal: [] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: dir,
      emptyOutDir: true,
      copyPublicDir: false,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
}

/** What the browser loads. Its root is the page's folder, so it is a build of its own. */
function pageBuild(dir: string): InlineConfig {
  return {
    configFile: false,
    root: at('src/web'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: at(dir), emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  };
}

export default defineConfig({
  root,
  logLevel: 'warn',
  environments: {
    server: nodeBuild(serverInput, outDir),
    bench: nodeBuild(benchInput, `${outDir}/bench`),
  },
  builder: {
    async buildApp(builder) {
      const { server, bench } = builder.environments;
      if (process.env.AFTERBELL_BENCH) {
        if (bench) await builder.build(bench);
        return;
      }
      if (server && Object.keys(serverInput).length > 0) await builder.build(server);
      if (existsSync(page)) await build(pageBuild(`${outDir}/web`));
    },
  },
});
