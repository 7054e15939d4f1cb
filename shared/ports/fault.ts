/**
 * An error whose `name` is the contract: workflows, doors and callers branch on it, so it is a string literal and
 * never the name of a class (minifiers rename those). `facts` are laid on the error for the caller to read.
 */
export function fault<Name extends string, Facts extends object = object>(
  name: Name,
  message: string,
  facts?: Facts & { readonly cause?: unknown },
): Error & Facts & { readonly name: Name } {
  return Object.assign(new Error(message), { name, ...facts } as Facts & { readonly name: Name });
}
