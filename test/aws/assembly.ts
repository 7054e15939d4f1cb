import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributeOf, type Place, referenceOf } from './physical-names.ts';

/** A resource of a synthesized template, its intrinsics still in it. */
export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The cloud assembly: what CloudFormation would be given. */
export interface Assembly {
  readonly place: Place;
  resources(type: string): readonly Resource[];
  /** A value of a resource with every intrinsic replaced by the name, ARN or value it would have when deployed. */
  resolve<Value>(resource: Resource, value: unknown): Value;
  /** What `Ref` gives for a resource. */
  reference(resource: Resource): string;
  attribute(resource: Resource, name: string): string;
  /** Where the asset behind an S3 key lies. */
  assetPath(key: string): string;
}

interface Template {
  readonly Resources?: Readonly<Record<string, { Type: string; Properties?: Record<string, unknown> }>>;
  readonly Outputs?: Readonly<Record<string, { Value: unknown; Export?: { Name: unknown } }>>;
  readonly Mappings?: Readonly<Record<string, Record<string, Record<string, unknown>>>>;
  readonly Parameters?: Readonly<Record<string, { Default?: unknown }>>;
}

interface AssetsFile {
  readonly files?: Readonly<
    Record<string, { source: { path: string }; destinations: Record<string, { objectKey: string }> }>
  >;
}

interface Artifact {
  readonly type: string;
  readonly environment?: string;
  readonly properties?: { readonly file?: string; readonly templateFile?: string };
}

interface Manifest {
  readonly artifacts: Readonly<Record<string, Artifact>>;
}

/**
 * Reads every stack of an assembly, as deployed in the account given and the region that the assembly is for. Throws on
 * an intrinsic that it does not know.
 */
export function readAssembly(account: string, folder: string): Assembly {
  const read = <Content>(name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Content;
  // Earlier syntheses leave their files behind: only what the manifest names is of this one.
  const artifacts = Object.entries(read<Manifest>('manifest.json').artifacts);
  const stacks = artifacts.filter(([, { type }]) => type === 'aws:cloudformation:stack');
  const manifests = artifacts.filter(([, { type }]) => type === 'cdk:asset-manifest');
  const place: Place = { account, region: regionOf(stacks.map(([, artifact]) => artifact)) };
  const templates = new Map(
    stacks.map(([stack, { properties }]) => [stack, read<Template>(properties?.templateFile ?? '')]),
  );
  const assets = new Map(
    manifests.flatMap(([, { properties }]) =>
      Object.values(read<AssetsFile>(properties?.file ?? '').files ?? {}).flatMap(
        ({ source, destinations }) =>
          Object.values(destinations).map(({ objectKey }) => [objectKey, join(folder, source.path)] as const),
      ),
    ),
  );
  const resources = [...templates].flatMap(([stack, template]) =>
    Object.entries(template.Resources ?? {}).map(
      ([logicalId, { Type: type, Properties: properties = {} }]): Resource => ({
        stack,
        logicalId,
        type,
        properties,
      }),
    ),
  );
  const resolver = createResolver(place, templates, resources);
  return {
    place,
    resources: (type) => resources.filter((resource) => resource.type === type),
    resolve: <Value>({ stack }: Resource, value: unknown) => resolver.resolve(stack, value) as Value,
    reference: (resource) => resolver.reference(resource),
    attribute: (resource, name) => resolver.attribute(resource, name),
    assetPath(key) {
      const path = assets.get(key);
      if (path === undefined) throw new Error(`The assembly has no asset ${key}.`);
      return path;
    },
  };
}

/** `aws://unknown-account/eu-west-3` */
function regionOf(stacks: readonly Artifact[]): string {
  const regions = stacks.map(({ environment = '' }) => environment.split('/').at(-1) ?? '');
  return regions.find((region) => /^[a-z]+-[a-z]+-\d$/u.test(region)) ?? 'eu-west-3';
}

function createResolver(
  place: Place,
  templates: ReadonlyMap<string, Template>,
  resources: readonly Resource[],
) {
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::Region': place.region,
    'AWS::AccountId': place.account,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::NoValue': '',
  };
  const find = (stack: string, logicalId: string) => {
    const found = resources.find((one) => one.stack === stack && one.logicalId === logicalId);
    if (!found) throw new Error(`${stack} has no resource ${logicalId}.`);
    return found;
  };
  const resolved = (resource: Resource) => ({
    ...resource,
    properties: (name: string) => resolve(resource.stack, resource.properties[name]),
  });
  const reference = (resource: Resource) => referenceOf(resolved(resource), place);
  const attribute = (resource: Resource, name: string) => attributeOf(resolved(resource), name, place);

  function ref(stack: string, name: string): unknown {
    if (name === 'AWS::StackName') return stack;
    if (Object.hasOwn(pseudo, name)) return pseudo[name];
    const parameter = templates.get(stack)?.Parameters?.[name];
    return parameter ? (parameter.Default ?? '') : reference(find(stack, name));
  }

  function attributePath(stack: string, path: string): string {
    const [logicalId = '', ...rest] = path.split('.');
    return attribute(find(stack, logicalId), rest.join('.'));
  }

  function imported(name: unknown): unknown {
    for (const [stack, { Outputs = {} }] of templates)
      for (const { Export, Value } of Object.values(Outputs))
        if (Export && resolve(stack, Export.Name) === name) return resolve(stack, Value);
    throw new Error(`No stack exports ${name}.`);
  }

  function substituted(stack: string, given: unknown): string {
    const [text, own] = (Array.isArray(given) ? given : [given, {}]) as [string, Record<string, unknown>];
    return text.replaceAll(/\$\{([^!}]+)\}/gu, (_, name: string) => {
      if (Object.hasOwn(own, name)) return String(resolve(stack, own[name]));
      return String(name.includes('.') ? attributePath(stack, name) : ref(stack, name));
    });
  }

  const intrinsics: Readonly<Record<string, (stack: string, given: never) => unknown>> = {
    Ref: (stack, name: string) => ref(stack, name),
    'Fn::GetAtt': (stack, path: string | readonly string[]) =>
      attributePath(stack, typeof path === 'string' ? path : path.join('.')),
    'Fn::Join': (stack, [glue, parts]: [string, unknown]) =>
      (resolve(stack, parts) as unknown[]).map(String).join(glue),
    'Fn::Sub': (stack, given: unknown) => substituted(stack, given),
    'Fn::ImportValue': (stack, name: unknown) => imported(resolve(stack, name)),
    'Fn::Select': (stack, [index, list]: [number | string, unknown]) =>
      (resolve(stack, list) as unknown[])[Number(index)],
    'Fn::Split': (stack, [glue, text]: [string, unknown]) => String(resolve(stack, text)).split(glue),
    'Fn::FindInMap': (stack, given: unknown) => {
      const [map = '', top = '', second = ''] = resolve(stack, given) as string[];
      return templates.get(stack)?.Mappings?.[map]?.[top]?.[second];
    },
  };

  function resolve(stack: string, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => resolve(stack, item));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [name = '', given] = entries.length === 1 ? (entries[0] ?? []) : [];
    if (name === 'Ref' || name.startsWith('Fn::')) {
      const intrinsic = intrinsics[name];
      if (!intrinsic) throw new Error(`The intrinsic ${name} is not resolved here.`);
      return intrinsic(stack, given as never);
    }
    return Object.fromEntries(entries.map(([key, inner]) => [key, resolve(stack, inner)]));
  }

  return { resolve, reference, attribute };
}
