import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Assembly, Resource } from './assembly.ts';

/** A function of the cloud assembly as the Lambda service knows it. */
export interface LambdaFunction {
  readonly name: string;
  readonly arn: string;
  /** ARN of its execution role. */
  readonly role: string;
  /** The bundled file and the name that it exports. */
  readonly file: string;
  readonly handler: string;
  readonly folder: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly architecture: 'arm64' | 'x86_64';
  readonly environment: Readonly<Record<string, string>>;
  /** By which a server knows who calls. */
  readonly accessKeyId: string;
}

interface Properties {
  readonly Runtime?: string;
  readonly Handler?: string;
  readonly Role: string;
  readonly Code: { readonly S3Key?: string };
  readonly Timeout?: number;
  readonly MemorySize?: number;
  readonly Architectures?: readonly LambdaFunction['architecture'][];
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string>> };
}

/** The functions of the product: what CDK adds for its own custom resources has no handler of ours and is left out. */
export function lambdaFunctions(assembly: Assembly): readonly LambdaFunction[] {
  return assembly
    .resources('AWS::Lambda::Function')
    .map((resource) => functionOf(assembly, resource))
    .filter(({ environment }) => 'MITHAQ_STAGE' in environment);
}

function functionOf(assembly: Assembly, resource: Resource): LambdaFunction {
  const properties = assembly.resolve<Properties>(resource, resource.properties);
  const name = assembly.reference(resource);
  const folder = properties.Code.S3Key === undefined ? '' : assembly.assetPath(properties.Code.S3Key);
  const [file = 'index', handler = 'handler'] = (properties.Handler ?? '').split('.');
  return {
    name,
    arn: assembly.attribute(resource, 'Arn'),
    role: properties.Role,
    folder,
    file: folder === '' ? '' : join(folder, moduleIn(folder, file)),
    handler,
    timeoutSeconds: properties.Timeout ?? 3,
    memoryMegabytes: properties.MemorySize ?? 128,
    architecture: properties.Architectures?.[0] ?? 'x86_64',
    environment: properties.Environment?.Variables ?? {},
    accessKeyId: accessKeyOf(name),
  };
}

function moduleIn(folder: string, file: string): string {
  const names = readdirSync(folder);
  return (
    ['.mjs', '.js', '.cjs'].map((end) => file + end).find((name) => names.includes(name)) ?? `${file}.mjs`
  );
}

function accessKeyOf(name: string): string {
  return `ASIA${createHash('sha256').update(name).digest('hex').slice(0, 16).toUpperCase()}`;
}
