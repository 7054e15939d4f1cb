import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { aStage, resourcesOf, someSettings } from './testing/a-stage.ts';

describe('a stage with a domain of its own', () => {
  const domain = {
    name: 'conventions.mithaq.example',
    certificateArn: 'arn:aws:acm:eu-west-3:111122223333:certificate/c',
  };
  const stage = aStage(someSettings({ domain, signingKeys: 'RSA_3072', removal: 'destroy' }));

  it('is reached there and nowhere else', () => {
    stage.web.hasResourceProperties('AWS::ApiGatewayV2::DomainName', { DomainName: domain.name });
    stage.web.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
    stage.functions.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'mithaq-training-documents',
      Environment: { Variables: { MITHAQ_PUBLIC_URL: `https://${domain.name}` } },
    });
    stage.web.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      CallbackURLs: [`https://${domain.name}/sign-in/callback`],
    });
  });

  it('for training may go with its record, but not with the keys of its signatures', () => {
    stage.data.hasResource('AWS::DynamoDB::Table', { DeletionPolicy: 'Delete' });
    const keys = resourcesOf(stage.data, 'AWS::KMS::Key');
    expect(keys.map(([, { DeletionPolicy }]) => DeletionPolicy)).toEqual(Array(4).fill('Retain'));
    stage.data.hasResourceProperties('AWS::KMS::Key', { KeySpec: 'RSA_3072' });
  });
});

describe('findings of cdk-nag', () => {
  it('stop a synthesis: that of a stage shows that every one is explained', () => {
    const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'mithaq-nag-')) });
    new Queue(new Stack(app, 'open'), 'Queue');
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).toThrow(/AwsSolutions-SQS3/u);
  });
});
