// One script or style from its sources, as small as it gets: esbuild joins the modules, terser minifies scripts (its
// output compresses to some 7 % less than esbuild's own).
import { dirname, resolve } from 'node:path'
import { build } from 'esbuild'
import { minify } from 'terser'
import { readStyle } from './styles.mjs'

async function join(options) {
  const result = await build({
    bundle: true,
    write: false,
    logLevel: 'warning',
    charset: 'utf8',
    legalComments: 'none',
    tsconfigRaw: '{}', // esbuild would take "use strict" from the settings of the type check
    ...options
  })
  return result.outputFiles[0]
}

/// The bytes of a style sheet with all that it imports.
export async function bundleStyle(entry) {
  const { contents } = await join({
    stdin: { contents: readStyle(entry), loader: 'css', sourcefile: entry },
    minify: true,
    target: ['chrome64', 'safari11']
  })
  return Buffer.from(contents)
}

// What esbuild wraps, it names by the path from `folder`: so that the bytes do not tell where the build stands.
async function script(source, folder, plugins = []) {
  const { text } = await join({
    target: 'es2017',
    format: 'iife',
    platform: 'browser',
    absWorkingDir: folder,
    plugins,
    ...source
  })
  // Not `toplevel`: it would open the function that keeps each script's names from every other's.
  const { code } = await minify(text, { ecma: 2017, compress: { passes: 3 } })
  return Buffer.from(code)
}

/// The bytes of a classic ES2017 script with all that it imports.
export const bundleScript = (entry, plugins, folder = resolve(dirname(entry))) =>
  script({ entryPoints: [entry] }, folder, plugins)

/// The same for a part: a script that the page loads after its own. It leaves its default export in one global.
export const bundlePart = (entry, globalName, plugins) =>
  script(
    {
      stdin: {
        contents: `import part from ${JSON.stringify(entry)}; window.${globalName} = part;`,
        resolveDir: dirname(entry)
      }
    },
    resolve(dirname(entry)),
    plugins
  )
