import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildApp, type MithaqApp } from '../build-app.ts';
import type { CodeOf } from '../constructs/mithaq-function.ts';
import { parseSettings, type StageSettings } from '../settings.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

export interface TestStage {
  readonly data: Template;
  readonly web: Template;
  readonly functions: Template;
  readonly workflows: Template;
  readonly operations: Template;
}

/** The settings of the training stage, with others in their place. */
export function someSettings(other: Partial<StageSettings> = {}): StageSettings {
  const file = new URL('../stages/training.json', import.meta.url);
  const content = { ...JSON.parse(readFileSync(file, 'utf8')), ...other };
  return parseSettings(content.stage, content);
}

/** Synthesizes a stage into a folder, with the context of `npm run deploy:synth`. */
export function synthesize(folder: string, settings: StageSettings, code: CodeOf): MithaqApp {
  const cdk = JSON.parse(readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8'));
  const app = new App({ context: cdk.context, outdir: folder });
  const stage = buildApp(app, settings, code);
  app.synth();
  return stage;
}

/** The templates of a stage, with a stand-in for the code: bundles have their own test. */
export function aStage(settings = someSettings()): TestStage {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-assembly-'));
  const standIn = () => Code.fromInline('export const handler = () => undefined;');
  const stage = synthesize(folder, settings, standIn);
  const templates = {
    data: Template.fromStack(stage.data),
    web: Template.fromStack(stage.web),
    functions: Template.fromStack(stage.functions),
    workflows: Template.fromStack(stage.workflows),
    operations: Template.fromStack(stage.operations),
  };
  rmSync(folder, { recursive: true });
  return templates;
}

export function resourcesOf(template: Template, type: string): [id: string, resource: Resource][] {
  return Object.entries(template.findResources(type)) as [string, Resource][];
}
