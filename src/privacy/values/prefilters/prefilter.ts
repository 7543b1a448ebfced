import type { TextFeatures } from '../text-features'

/**
 * Whether a detector could find something in a text. It is asked of every text, so that few are searched:
 * it may say yes in vain, but never no to a text in which its detector finds something.
 */
export type Prefilter = (features: Readonly<TextFeatures>, text: string) => boolean
