import { describe, expect, it } from 'vitest';
import { matchesPattern } from './event-pattern.ts';
import { isAllowed, type Statement } from './iam-policy.ts';

const table = 'arn:aws:dynamodb:eu-west-3:123456789012:table/record';
const allow = (Action: string | string[], Resource: string | string[], more: Partial<Statement> = {}) =>
  ({ Effect: 'Allow', Action, Resource, ...more }) as const;

describe('IAM verdict', () => {
  it('allows what a statement names, wildcards included, and nothing else', () => {
    const statements = [allow(['dynamodb:Get*', 'dynamodb:Query'], [table, `${table}/index/*`])];
    expect(isAllowed(statements, { action: 'dynamodb:GetItem', resource: table })).toBe(true);
    expect(isAllowed(statements, { action: 'dynamodb:Query', resource: `${table}/index/outbox` })).toBe(true);
    expect(isAllowed(statements, { action: 'dynamodb:PutItem', resource: table })).toBe(false);
    expect(isAllowed(statements, { action: 'dynamodb:GetItem', resource: `${table}s` })).toBe(false);
  });

  it('lets a denial win', () => {
    const deny: Statement = { Effect: 'Deny', Action: 'dynamodb:*', Resource: '*' };
    expect(isAllowed([allow('dynamodb:*', '*'), deny], { action: 'dynamodb:GetItem', resource: table })).toBe(
      false,
    );
  });

  it('holds conditions against the facts of the request', () => {
    const from = { Condition: { StringLike: { 'ses:FromAddress': '*@mithaq.example' } } };
    const statements = [allow('ses:SendEmail', '*', from)];
    const permission = (address: string) => ({
      action: 'ses:SendEmail',
      resource: 'arn:aws:ses:eu-west-3:123456789012:identity/mithaq.example',
      facts: { 'ses:FromAddress': address },
    });
    expect(isAllowed(statements, permission('a@mithaq.example'))).toBe(true);
    expect(isAllowed(statements, permission('a@elsewhere.example'))).toBe(false);
  });
});

describe('event pattern', () => {
  it('matches nested fields, lists of values and the rules that filters use', () => {
    const event = { source: 'aws.ses', detail: { type: 'Bounce', size: 3, tags: ['a', 'b'] } };
    expect(matchesPattern({ source: ['aws.ses'], detail: { type: [{ prefix: 'Bou' }] } }, event)).toBe(true);
    expect(matchesPattern({ detail: { tags: ['b'] } }, event)).toBe(true);
    expect(matchesPattern({ detail: { size: [{ numeric: ['>', 2, '<=', 3] }] } }, event)).toBe(true);
    expect(matchesPattern({ detail: { type: [{ 'anything-but': ['Bounce'] }] } }, event)).toBe(false);
    expect(matchesPattern({ detail: { gone: [{ exists: true }] } }, event)).toBe(false);
  });
});
