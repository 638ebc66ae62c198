/** Kinds of entries that have a picture of their own. */
export type PictureKind = 'problems' | 'strategies' | 'checklists' | 'codes';

/** What chats and search engines show for every other page. */
export const sitePicture = '/share/site.png';
/** Square, for chats that show a small picture beside the title. */
export const squareIcon = '/share/icon.png';
/** Pixels. */
export const pictureSize = { width: 1200, height: 630 };
export const iconSide = 512;

/** Address of the drawn picture of an entry. */
export const picturePath = (kind: PictureKind, id: string) => `/share/${kind}/${id}.png`;
