/** What a browser needs to send one file past the portal: the fields go before the file in a form of that address. */
export interface UploadGrant {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface UploadRequest {
  /** The key of a document (`InputInvalid` otherwise): the file is kept under it and nowhere else. */
  readonly key: string;
  readonly mediaType: string;
  /** SHA-256 of the file, lower-case hex, as its sender states it: other bytes are refused. */
  readonly sha256: string;
  readonly sizeBytesMax: number;
}

/**
 * Lets a file go straight to the keeper of documents, for a few minutes. What arrives is a document like any other:
 * `Documents.get` reads it and verifies its hash. A grant used twice keeps the same bytes, since it takes no others.
 */
export interface UploadGrants {
  grant(request: UploadRequest): Promise<UploadGrant>;
}
