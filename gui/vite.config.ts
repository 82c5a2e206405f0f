import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const gateway = process.env.ROLLCALL_URL ?? 'http://127.0.0.1:8080';

/**
 * The first frame does not wait for the styles, so they are named after it; fonts are asked for at once. The code of the
 * app comes ahead of its use too, yet not before that frame is painted: boot.ts asks for it then.
 */
const firstFrame: Plugin = {
  name: 'first-frame',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {}, chunk: boot }) {
      const files = Object.values(bundle);
      const styles = /^ *<link rel="stylesheet".*\n/m.exec(html)?.[0] ?? '';
      const fonts = files.filter(({ fileName }) => /-latin-wght-normal-.*\.woff2$/.test(fileName));
      const app = files
        .filter((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/app/main.tsx'))
        .flatMap((start) => [start.fileName, ...('imports' in start ? start.imports : [])])
        .filter((file) => file !== boot?.fileName && !boot?.imports.includes(file));
      const link = (attrs: Record<string, string>) => ({
        tag: 'link',
        attrs: { crossorigin: true, ...attrs },
        injectTo: 'head' as const,
      });
      return {
        html: html.replace(styles, '').replace('  </body>', `${styles}  </body>`),
        tags: [
          ...fonts.map(({ fileName }) =>
            link({ rel: 'preload', as: 'font', type: 'font/woff2', href: `/${fileName}` }),
          ),
          ...app.map((file) => link({ 'data-ahead': 'modulepreload', href: `/${file}` })),
        ],
      };
    },
  },
};

/** The gateway hands these out to browsers that read them: a sixth less than what it compresses itself, and no work. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => /\.(js|css)$/.test(fileName));
      for (const file of files) {
        const source = await promisify(brotliCompress)(file.type === 'chunk' ? file.code : file.source);
        this.emitFile({ type: 'asset', fileName: `${file.fileName}.br`, source });
      }
    },
  },
};

/** The library of the plots with all that it alone needs, which is loaded once a plot is shown. */
const plots =
  '(recharts|@mantine/charts|victory-vendor|d3-[\\w-]+|internmap|@reduxjs|react-redux|redux|redux-thunk|reselect|immer|es-toolkit|decimal\\.js-light|eventemitter3)/';

/** What logs a person in, which is loaded where an issuer is named. */
const login = '(oidc-client-ts|jwt-decode|eventsource|eventsource-parser)/';

export default defineConfig({
  plugins: [react(), firstFrame, compressed],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The services refuse writes whose page has another address than they were asked under: theirs is the page's.
  server: { proxy: { '/api': { target: gateway, changeOrigin: false } } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    // What is painted before its code is there needs its styles.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        // A few files that are loaded together instead of many small ones: what comes from npm, what the screens share.
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: new RegExp(`node_modules/(?!.*\\.css|${plots}|${login})`),
              priority: 2,
            },
            { name: 'plots', test: new RegExp(`node_modules/${plots}(?!.*\\.css)`), priority: 1 },
            { name: 'shared', test: /src\/(components|lib)\/(?!lastSeen)/, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: './src/test/setup.ts',
    css: false,
    testTimeout: 30_000,
    // Starting a page and loading Mantine take longer than most files: a worker does it once, and setup.ts cleans up.
    isolate: false,
    maxWorkers: '100%',
  },
});
