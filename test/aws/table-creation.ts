import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import type { Assembly, Resource } from './assembly.ts';

type Properties = Pick<
  CreateTableCommandInput,
  'KeySchema' | 'AttributeDefinitions' | 'StreamSpecification' | 'GlobalSecondaryIndexes'
>;

/** The one table of the assembly. */
function recordTable(assembly: Assembly): Resource {
  const [table] = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'].flatMap((type) =>
    assembly.resources(type),
  );
  if (!table) throw new Error('The assembly has no table.');
  return table;
}

/** What makes the table of the template: its keys, indexes and stream, and nothing that the template does not say. */
export function tableCreation(assembly: Assembly): CreateTableCommandInput {
  const table = recordTable(assembly);
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification } =
    assembly.resolve<Properties>(table, table.properties);
  return {
    TableName: assembly.reference(table),
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema,
    AttributeDefinitions,
    GlobalSecondaryIndexes: (GlobalSecondaryIndexes ?? []).map(
      ({ IndexName, KeySchema: keys, Projection }) => ({ IndexName, KeySchema: keys, Projection }),
    ),
    StreamSpecification: { StreamEnabled: true, ...StreamSpecification },
  };
}
