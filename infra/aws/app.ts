import { App } from 'aws-cdk-lib';
import { buildApp } from './build-app.ts';
import { bundledCode } from './bundled-code.ts';
import { readStage } from './settings.ts';

/** What `cdk` runs: `cdk synth -c stage=<name>` reads `infra/aws/stages/<name>.json`. */
const app = new App();
const stage: unknown = app.node.tryGetContext('stage');
if (typeof stage !== 'string') throw new Error('Which stage? Give it with -c stage=<name>.');
buildApp(app, readStage(stage), bundledCode());
app.synth();
