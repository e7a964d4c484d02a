/** Inputs of products, as short lists head the column of the one of weight, folded. */
const THINGS =
  'magnets?|magnete?n?|magnetsatz|magnetsatze|aimants?|calamita|calamite|imanes|iman|magneet|magneten|magneter|磁钢|磁鋼|磁铁|磁鐵|磁石|マグネット|자석|motors?|motore|motoren|moteurs?|motori|motores|电机|電機|马达|馬達|モータ|モーター|모터|actuators?|aktor|aktuator|actionneur|servo|servos|rotors?|rotoren|stators?|statoren|generators?|generatoren|batter(?:y|ies)|battery packs?|batterie|batterien|akkus?|akkupacks?|akku|batteria|bateria|电池|电池包|電池|バッテリー|배터리|packs?|modules?|cells?|zellen?|cellules?|cella|celle|celda|电芯|電芯|セル|셀|loudspeakers?|speakers?|speaker drivers?|lautsprecher|haut parleurs?|altoparlante|扬声器|喇叭|スピーカー|sensors?|sensoren|capteurs?|传感器|センサ|センサー|pumps?|pumpen|compressors?|kompressoren|verdichter|laser|lasers|crystals?|kristalle?|lens|lenses|linsen?|inverters?|umrichter|wechselrichter|controllers?|catalysts?|katalysatoren?|hard disk|hdd|ics?|chips?|controllers?|(?:key|main|critical|rare earth) (?:part|component|item)|hauptteil|schlusselteil|schlusselkomponente';
/** `NdFeB magnet`, `Main motor p/n`: a word before or behind without a change of the thing. */
const THING = new RegExp(
  `^(?:(?:main|haupt|drive|perm|permanent|ndfeb|smco|neodymium|neo|li ion|lithium|used|built in|verbaute[rs]?) )*(?:${THINGS})(?: (?:used|part|type|typ|model|modell|no|nr|number|nummer|code|id|name|pn|p n|part no|part number|ref|reference|variant))?$`,
  'u',
);
const COUNT =
  '(?:qty|quantity|stk|stck|st|stuck|pcs|pieces|anzahl|menge|no|number|count|units|qte|quantite|nombre|nb|quantita|pezzi|cantidad|unidades|aantal|antal|数量|个数|個数|用量)';
const PRODUCT =
  '(?:unit|units|device|product|products|pc|piece|set|system|machine|vehicle|bike|drone|robot|pump|turbine|car|assy|assembly|gerat|stuck|stk|einheit|produkt|erzeugnis|anlage|maschine|fahrzeug|appareil|produit|unite|piece|machine|prodotto|pezzo|unita|macchina|producto|unidad|pieza|maquina|stuk|apparaat|台|件|个|個|motor|model|end product|finished product)';
/** `Qty per unit`, `Stk/Gerät`, `Motors per unit`, `每台用量`: how many of it go into one product. */
const PER_PRODUCT = new RegExp(
  `^(?:(?:${COUNT}|${THINGS}|${COUNT} (?:of )?(?:${THINGS})) (?:(?:per|je|pro|par|por|al|na|a) )?${PRODUCT}|(?:per|je|pro) ${PRODUCT}|(?:${THINGS}) (?:${COUNT}|per|je|pro)|(?:qty|quantity|menge|anzahl) (?:per|je|pro)|每台(?:用量|数量)?|单台(?:用量|数量)?|1台当たり(?:員数|数量)?|台当たり(?:員数|数量)?)$`,
  'u',
);

/** Whether a folded header names an input of products. */
export function namesBuiltIn(text: string): boolean {
  return THING.test(text);
}

/** Whether a folded header says how many of it go into one product. */
export function saysPerProduct(text: string): boolean {
  return PER_PRODUCT.test(text);
}
