import type { Prefilter } from './prefilter'

// What people say that they or others have, in English: sources of expressions, here and in the detector.
export const endings = 'itis|osis|emia|algia|pathy'
export const ailments =
  'cancer|carcinoma|lymphoma|melanoma|tumou?r|diabet(?:es|ic)|asthma|epilep(?:sy|tic)|depressi(?:on|ve)|anxiety|autis(?:m|tic)|ADHD|adhd|HIV|hiv|PTSD|ptsd|migraine|insomnia|eczema|psoriasis|allerg(?:y|ies)|dementia|[Aa]lzheimer|[Pp]arkinson|anorexi[ac]|bulimi[ac]|bipolar|eating disorder|herpes|hernia|coeliac|celiac|[Cc]rohn|lupus|pregnan(?:t|cy)|miscarriage|burn-?out|schizophreni[ac]|(?:kidney|heart|liver) (?:failure|disease|attack)|stroke'

const ailment = new RegExp(`${endings}|${ailments}`)

/** A label of two or three words says it of nobody. */
export const mayHaveAilments: Prefilter = ({ spaces }, text) => spaces > 2 && ailment.test(text)
