import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { CodeOf } from './constructs/mithaq-function.ts';
import { named } from './names.ts';
import type { StageSettings } from './settings.ts';
import { DataStack } from './stacks/data-stack.ts';
import { FunctionsStack } from './stacks/functions-stack.ts';
import { OperationsStack } from './stacks/operations-stack.ts';
import { WebStack } from './stacks/web-stack.ts';
import { WorkflowsStack } from './stacks/workflows-stack.ts';

export interface MithaqApp {
  readonly app: App;
  readonly data: DataStack;
  readonly web: WebStack;
  readonly functions: FunctionsStack;
  readonly workflows: WorkflowsStack;
  readonly operations: OperationsStack;
}

/** One stage of the installation, as five stacks; each needs only those before it. Findings of cdk-nag stop the synthesis. */
export function buildApp(app: App, settings: StageSettings, code: CodeOf): MithaqApp {
  const name = (part: string) => named(settings.stage, part);
  const common = { env: { region: settings.region }, terminationProtection: settings.removal === 'retain' };
  const data = new DataStack(app, name('data'), settings, common);
  const web = new WebStack(app, name('web'), settings, { ...common, code, data });
  const { publicUrl } = web.door;
  const functions = new FunctionsStack(app, name('functions'), settings, {
    ...common,
    code,
    data,
    publicUrl,
  });
  const workflows = new WorkflowsStack(app, name('workflows'), settings, { ...common, functions });
  const operations = new OperationsStack(app, name('operations'), settings, {
    ...common,
    data,
    functions,
    workflows,
    web,
  });
  Tags.of(app).add('mithaq:stage', settings.stage);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, data, web, functions, workflows, operations };
}
