/** A record of a DynamoDB stream as a function receives it. */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly eventSource: 'aws:dynamodb';
  readonly eventSourceARN: string;
  readonly dynamodb: {
    readonly Keys: Readonly<Record<string, unknown>>;
    readonly NewImage?: Readonly<Record<string, unknown>>;
    readonly OldImage?: Readonly<Record<string, unknown>>;
    readonly SequenceNumber: string;
  };
}

export interface TableStream {
  /** The records since the last call, in order. */
  read(): Promise<readonly StreamRecord[]>;
}

interface Shard {
  readonly ShardId: string;
}

interface Described {
  readonly StreamDescription: { readonly Shards: readonly Shard[] };
}

/** Reads a table's stream from the beginning by DynamoDB's own stream protocol, as the service's pollers do. */
export function openTableStream(
  url: string,
  streamArn: string,
  shown: { readonly arn: string; readonly region: string },
): TableStream {
  const ask = async <Answer>(operation: string, body: object): Promise<Answer> => {
    const request = {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
        'x-amz-date': '20260101T000000Z',
        authorization: `AWS4-HMAC-SHA256 Credential=POLLER/20260101/${shown.region}/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0`,
      },
      body: JSON.stringify(body),
    };
    // An idle connection may be closed at the moment it is used again; reading twice changes nothing.
    const response = await fetch(url, request).catch(() => fetch(url, request));
    if (!response.ok) throw new Error(`The stream answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  const read = new Map<string, number>();

  async function readShard({ ShardId }: Shard): Promise<readonly StreamRecord[]> {
    const last = read.get(ShardId);
    const from =
      last === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: String(last) };
    type Iterated = { readonly ShardIterator: string };
    const { ShardIterator } = await ask<Iterated>('GetShardIterator', {
      StreamArn: streamArn,
      ShardId,
      ...from,
    });
    const { Records } = await ask<{ readonly Records: readonly StreamRecord[] }>('GetRecords', {
      ShardIterator,
    });
    const newest = Records.at(-1);
    if (newest) read.set(ShardId, Number(newest.dynamodb.SequenceNumber));
    const eventSourceARN = shown.arn;
    const more = newest ? await readShard({ ShardId }) : [];
    return [...Records.map((record) => ({ ...record, awsRegion: shown.region, eventSourceARN })), ...more];
  }

  return {
    async read() {
      const { StreamDescription } = await ask<Described>('DescribeStream', { StreamArn: streamArn });
      const records: StreamRecord[] = [];
      for (const shard of StreamDescription.Shards) records.push(...(await readShard(shard)));
      return records;
    },
  };
}
