/** The number of a document as a step of an address: the slash of an amendment's (`UPE-2026-017/A1`) would be two. */
export function numberInPath(number: string): string {
  return number.replace('/', '_');
}

/** The number that such a step stands for. */
export function numberOfPath(step: string): string {
  return step.replace('_', '/');
}
