import { jsonOf, type Service, type ServiceRequest } from './service-request.ts';

/**
 * What a service does to a request now and then: throttles it, finds another transaction on its items, fails, or does
 * it and loses the answer on the way.
 */
export type TroubleKind = 'throttle' | 'conflict' | 'failure' | 'lost answer';

export interface Trouble {
  readonly kind: TroubleKind;
  readonly service: Service;
  /** Only this operation. */
  readonly operation?: string;
  /** Only requests of the function with this access key. */
  readonly accessKeyId?: string;
  readonly times: number;
}

export interface Refused {
  readonly status: number;
  readonly body: object;
}

export interface Troubles {
  make(trouble: Trouble): void;
  /** The next trouble that meets this request, if any. */
  meet(request: ServiceRequest): TroubleKind | undefined;
  /** Requests still to be troubled. */
  left(): number;
  clear(): void;
}

export function createTroubles(): Troubles {
  let waiting: (Trouble & { left: number })[] = [];
  return {
    make: (trouble) => void waiting.push({ ...trouble, left: trouble.times }),
    meet(request) {
      const met = waiting.find(
        ({ left, service, operation, accessKeyId }) =>
          left > 0 &&
          service === request.service &&
          (operation ?? request.operation) === request.operation &&
          (accessKeyId ?? request.accessKeyId) === request.accessKeyId,
      );
      if (met) met.left -= 1;
      return met?.kind;
    },
    left: () => waiting.reduce((sum, { left }) => sum + left, 0),
    clear: () => {
      waiting = [];
    },
  };
}

/** The words with which DynamoDB refuses. */
export function refusalOf(kind: Exclude<TroubleKind, 'lost answer'>, request: ServiceRequest): Refused {
  const type = (name: string) => `com.amazonaws.dynamodb.v20120810#${name}`;
  if (kind === 'failure')
    return { status: 500, body: { __type: type('InternalServerError'), message: 'Internal server error' } };
  if (kind === 'throttle') {
    const message = 'Throughput exceeds the current capacity of your table or index.';
    return { status: 400, body: { __type: type('ThrottlingException'), message } };
  }
  const { TransactItems = [{}] } = jsonOf<{ TransactItems?: readonly object[] }>(request);
  const reasons = TransactItems.map((_, index) =>
    index === 0
      ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' }
      : { Code: 'None' },
  );
  const codes = reasons.map(({ Code }) => Code).join(', ');
  const Message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return {
    status: 400,
    body: { __type: type('TransactionCanceledException'), Message, CancellationReasons: reasons },
  };
}
