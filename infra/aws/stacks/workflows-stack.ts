import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { WORKFLOWS } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import type { FunctionsStack } from './functions-stack.ts';

/** The lifecycles. */
export class WorkflowsStack extends Stack {
  readonly workflows: readonly Workflow[];

  constructor(
    scope: Construct,
    id: string,
    settings: StageSettings,
    props: StackProps & { readonly functions: FunctionsStack },
  ) {
    super(scope, id, props);
    const functions = props.functions.tasks;
    this.workflows = WORKFLOWS.map(
      (name) =>
        new Workflow(this, `${name.charAt(0).toUpperCase()}${name.slice(1)}`, name, { settings, functions }),
    );
  }
}
