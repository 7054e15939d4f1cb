/** The kinds of file that people send in. */
const FILE_KINDS = [
  { extension: 'pdf', mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { extension: 'jpg', mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { extension: 'png', mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

export type FileKind = (typeof FILE_KINDS)[number];

/** What a file is by its first bytes: a name and a declared type say nothing. Undefined for any other kind. */
export function fileKindOf(bytes: Uint8Array): FileKind | undefined {
  return FILE_KINDS.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
}
