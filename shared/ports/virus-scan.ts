export type VirusFinding = { readonly clean: true } | { readonly clean: false; readonly name: string };

/**
 * Asks a virus scanner about a file. Throws `TransientFault` when none answers, or answers that it could not look: such
 * a file is as unknown as before.
 */
export interface VirusScan {
  scan(bytes: Uint8Array): Promise<VirusFinding>;
}
