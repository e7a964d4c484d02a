const MASS = String.raw`\d+(?:[.,]\d+)?[ -]?(?:kgs?|g|gr|lbs?|t|mt|to|ltr?|l|ml|gal)\.?`;
const PACKAGING =
  'drums?|fass|fasser|fässer|barrels?|hobbocks?|bags?|sacks?|sack|säcke|cans?|canisters?|kanister|tins?|dosen?|pails?|buckets?|eimer|bottles?|flaschen?|jars?|cartons?|kartons?|boxes|box|kisten?|cases?|crates?|gebinde|packs?|pkg|packungen|fûts?|sacs?|bidons?|bidones|bolsas?|sacos?|fusti|sacchi';

/** Remarks of a description on packing, numbers of registers, lots, purity, sizes of grains, quality and origin. */
const REMARKS = [
  String.raw`${MASS}(?:\s+(?:net|netto))?\s*[/-]?\s*(?:(?:iron|steel|fibre|fiber|plastic|paper|pe|hdpe|big)[ -])?(?:${PACKAGING})`,
  String.raw`(?<=\p{L}.*\s)(?:in\s+)?big[ -]?bags?`,
  String.raw`(?:cas(?:[ -]?(?:rn|no|nr|number|nummer))?\.?[ :#]*)?\d{2,7}-\d{2}-\d`,
  String.raw`(?:ec|eg|einecs|reach)[ -]?(?:no|nr|number)?\.?[ :#]*\d{3}-\d{3}-\d`,
  String.raw`(?:hs|hsn|hts)[ -]?(?:code|no|nr)?\.?[ :#]*\d{4}[\d.]*`,
  String.raw`un[ -]?(?:no|nr)?\.?[ :#]*\d{4}`,
  String.raw`(?:lot|batch|charge|chg|los)\.?[ -]*(?:no|nr)?[.:# ]*(?=[\p{L}_-]*\d)[\p{L}\d_/-]+`,
  String.raw`t?reo(?=\s*(?:[\d<>=≥]|min|$))|(?<=%\s*)t?reo|tremo?`,
  String.raw`(?:min|max|mind|typ|approx)\.?\s*(?=[<>=≥]?\s*\d)|(?<=%\s*)(?:min|max|typ)`,
  String.raw`[-+<]?\s?\d+\s*mesh|mesh\s*[-+]?\d+`,
  String.raw`(?:techn?(?:ical)?|industrial|industrie|reagent|lab(?:oratory)?|analytical|optical|electronics?|ceramic|metallurgical|solar|nuclear|pharma(?:ceutical)?|polishing|catalyst)[ -]?(?:grade|qualität)`,
  String.raw`techn\.|tech\.|p\.\s?a\.|puriss\.?|technisch(?:e[rs]?)? rein`,
  String.raw`(?:made in|country of origin|origin|herkunft|ursprung|ex)[: ]+(?:pr )?(?:china|cn|prc|japan|vietnam|korea|germany|deutschland|usa|eu|russia|kazakhstan|tajikistan)|(?:pr[ -])?(?:china|chinese) origin`,
].join('|');
const REMARK = new RegExp(String.raw`(?<![\p{L}\d])(?:${REMARKS})(?![\p{L}\d])`, 'giu');
/** A remark has a figure or one of these words in it. */
const MAY_HAVE_REMARKS = /\d|tech|grade|qualit|reo|trem|p\. ?a\.|puriss|big|origin|made in|herkunft|ursprung|ex /iu;

/**
 * A description without its remarks on packing (`25 kg drum`), numbers of registers (`CAS 1309-64-4`), lots, purity (`REO`, `min.`), sizes of
 * grains (`-325 mesh`), quality (`technical grade`) and origin, each a blank: behind a noun, their words would be taken for the thing itself.
 * Packing without an amount is a thing (`cable drum`), and so is packing alone.
 */
export function dropRemarks(description: string): string {
  if (!MAY_HAVE_REMARKS.test(description)) return description;
  const rest = description.replaceAll(REMARK, ' ');
  return /\p{L}/u.test(rest) ? rest : description;
}
