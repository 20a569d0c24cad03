/** In bytes, of an upload. */
export const pictureUploadLimit = 2 * 1024 * 1024;

/** In bytes, of a stored picture, so that an archive with the most of them can be imported. */
export const pictureLimit = 400 * 1024;

/** In pixels. */
export const pictureSize = { width: 1600, height: 3200 } as const;

/** The name of its file in an archive. */
export const pictureFileOf = (project: string) => `pictures/${project}.webp`;

/** Re-encoded: no metadata of the upload is left. */
export type Picture = {
  readonly contentType: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
};

/** Without its bytes. */
export type PictureInfo = Omit<Picture, "bytes">;

/** "not-a-picture": no format that is taken, or broken. */
export type PictureRefusal = "not-a-picture" | "too-many-pixels" | "too-slow";
