import { gateText } from '../gate/upcast-gate.ts';
import type { KeptTerms, ProgrammeTerms } from './programme-terms.ts';

/** The terms as the rules know them now, whichever version of the product recorded them. */
export function currentTerms(kept: KeptTerms): ProgrammeTerms {
  const tranches = kept.tranches.map((each) => ({ ...each, gate: gateText(each.gate, each.index) }));
  return { ...kept, tranches };
}
