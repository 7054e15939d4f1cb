import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BundleName, buildBundle } from './bundles.ts';
import type { CodeOf } from './constructs/mithaq-function.ts';

/** Bundles built by the esbuild of this repository straight into the cloud assembly; each once, however many use it. */
export function bundledCode(): CodeOf {
  const built = new Map<BundleName, Code>();
  // The assembly's hash comes from what was built; what it is built from may stay where it is.
  const nothing = mkdtempSync(join(tmpdir(), 'mithaq-bundle-'));
  return (bundle) => {
    const known = built.get(bundle);
    if (known) return known;
    const code = Code.fromAsset(nothing, {
      assetHashType: AssetHashType.OUTPUT,
      displayName: bundle,
      bundling: {
        // Asked for by the library, never pulled: the local build always answers.
        image: DockerImage.fromRegistry('none'),
        command: [bundle],
        local: {
          tryBundle(folder) {
            buildBundle(bundle, folder);
            return true;
          },
        },
      },
    });
    built.set(bundle, code);
    return code;
  };
}
