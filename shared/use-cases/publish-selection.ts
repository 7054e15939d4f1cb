import { publicationPostings } from '../domain/selection/postings.ts';
import type { Request } from './acts.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { selections } from './lifecycles.ts';

/**
 * Publishes the decision at one instant: the money of the selected is reserved region by region, and a workflow
 * brings every application its result.
 */
export function publishSelection(desk: Desk, request: Request & { readonly callId: string }) {
  const { act, callId } = request;
  return decideOne(desk, request, {
    verb: 'publish-selection',
    lifecycle: selections,
    id: callId,
    command: { type: 'PublishSelection', act, publishedAt: act.at },
    consequences: ({ after }) => ({
      postings: after.status === 'published' ? publicationPostings(after) : [],
      deliveries: [
        {
          kind: 'start-workflow',
          workflow: 'selection',
          name: `selection-${callId}-r1`,
          input: { selectionId: callId },
        },
      ],
    }),
  });
}
