import type { RevocationAnswers } from '../../ports/revocations.ts';

/**
 * The responder's word where there is one, else the list. A responder that is silent stops nothing while the list
 * speaks; where that says nothing either, who asked tries again.
 */
export function respondersThenLists(
  responders: RevocationAnswers,
  lists: RevocationAnswers,
): RevocationAnswers {
  return {
    async revocationStatus(issued) {
      let silent: unknown;
      try {
        const answer = await responders.revocationStatus(issued);
        if (answer !== undefined) return answer;
      } catch (cause) {
        if (!(cause instanceof Error && cause.name === 'TransientFault')) throw cause;
        silent = cause;
      }
      const list = await lists.revocationStatus(issued);
      if (list === undefined && silent !== undefined) throw silent;
      return list;
    },
  };
}
