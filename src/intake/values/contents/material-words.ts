/**
 * Words for materials that are never the whole part: layers, glues and labels on it, and what it is packed in. In English, German, French, Spanish, Italian,
 * Portuguese, Polish, Czech, Turkish, Swedish, Dutch, Russian, Chinese, Japanese and Korean.
 */

const LAYER =
  /\b(?:coatings?|platings?|plated (?:layer|finish)|surface (?:layer|finish|treatment)|lacquer|paint|varnish|adhesive|glue|labels?|marking ink|primer)\b|beschichtung|überzug|(?:nickel|zink|oberflächen?|schutz|deck|galvanik)-?\s?schicht|^schicht\b|lackierung|klebstoff|kleber\b|etikett|revêtement|placage|\bcolle\b|étiquette|rivestimento|placcatura|adesivo|etichetta|recubrimiento|revestimi?ento|adhesivo|etiqueta|powłoka|\bklej\b|etykieta|povlak|lepidlo|štítek|kaplama|yapıştırıcı|\betiket\b|ytskikt|beläggning|coatinglaag|покрыти|клей|этикетк|镀层|涂层|镀膜|表面处理|胶水|胶粘剂|标签|鍍層|塗層|めっき|メッキ|塗装|塗料|接着剤|ラベル|コーティング|도금|코팅|접착제|라벨/iu;
/** What says that the body is meant with its layer, or without one. */
const BODY =
  /\b(?:with|without|incl\w*|mit|ohne|inkl\w*|avec|sans|con|senza|sin|com|sem|und|and|base|core|body|substrate|magnets?|alloy|steel)\b|legierung|ndfeb|smco|magnet|grundwerkstoff|钕铁硼|磁|本体|母材|素材|자석/iu;

/** Whether a material is a layer, a glue or a label by its name, which is on a part and is none of its own. */
export function isLayer(material: string): boolean {
  return LAYER.test(material) && !BODY.test(material);
}

/** Whether a text names the body of a part, or a part with what is on it. */
export function isBody(text: string): boolean {
  return BODY.test(text);
}

/** Whether a text is the word for a layer and nothing else: `coating`, and not `Ni-Cu-Ni coating`. */
export function isLayerAlone(text: string): boolean {
  return isLayer(text) && !/[\p{L}\p{N}]/u.test(text.replace(LAYER, ''));
}

const PACKAGING =
  /^(?:packaging(?: (?:material|component|item|type|part)s?)?|packing materials?|(?:transport)?verpackung(?:s(?:material|mittel|art|teil|komponente))?|packmittel|emballages?|matériaux? d['’]emballage|imballagg(?:io|i)|material[ei] d(?:i |['’])imballaggio|embalajes?|materiale?s? de embalaje|embalage(?:m|ns)|materia(?:l|is) de embalagem|opakowani[ea]|materiał opakowaniowy|obal|obalový materiál|ambalaj(?: malzemesi)?|förpackning(?:smaterial)?|verpakking(?:smateriaal)?|упаковка|упаковочный материал|包装(?:材料|物)?|包材|包裝(?:材料)?|梱包(?:材料?)?|包装材|포장(?:재료?|자재)?)$/iu;
const OF_PACKAGING =
  /\bpackaging (?:material )?(?:declaration|composition|contents|data)|(?:declaration|composition|contents) of (?:the )?packaging|verpackungs(?:material)?(?:deklaration|erklärung|zusammensetzung)|déclaration (?:des |d['’])emballages?|dichiarazione (?:degli )?imballaggi|declaración de embalajes|deklaracja opakowań|包装材料?(?:成分|声明|申报)|包材(?:成分|調査)|梱包材(?:調査|含有)/iu;

/** Whether a header says what a part is packed in: `Packaging material`, `Verpackung`; the package of a chip is its body, and no such header. */
export function isPackagingHeader(label: string): boolean {
  return PACKAGING.test(
    label
      .normalize('NFKC')
      .replace(/[::*]+$/u, '')
      .trim(),
  );
}

/** Whether a title or the name of a sheet says that a list is of packaging, and not of what is packed. */
export function isOfPackaging(title: string): boolean {
  return isPackagingHeader(title) || OF_PACKAGING.test(title.normalize('NFKC'));
}
