/**
 * What percentages beside the name of a metal are shares of in texts that speak of these: recycled material, a saving, a price, a charge, an efficiency,
 * humidity, a tolerance, a yield. An electrical value makes the percentage its tolerance (`Tantal 10µF 10 %`).
 */
const OTHER_SHARES: readonly RegExp[] = [
  /recycl|re[cz]ykl|riciclat|reciclad|post-?consumer|sekundär|secondary|再生|回收|リサイクル/iu,
  /\b(?:less|lower|fewer|lighter|heavier|reduc\w*|saving\w*|saved|extra|increase\w*)\b|\bmoins\b|\bleichter|\bweniger|reduzier|gespart|einspar|eingespart|allég|réduit|减少|減|節/iu,
  /price|preis|\bprix\b|rabatt|discount|skonto|zuschlag|surcharge|aufschlag|\bzoll|\bduty|tariff|\btax\b|mwst|\bvat\b|kosten|\bcost|价|关税/iu,
  /\bsoc\b|state of charge|ladezustand|geladen|charge[dr]?\b|capacity|kapazität|荷电|电量|充電/iu,
  /efficien|effizien|wirkungsgrad|rendement|\bIE[1-6]\b|效率/iu,
  /humidity|feucht|humidité|\br\.?\s?h\.?\b|湿度/iu,
  /toleran|\btol\b|abweich|deviation|accuracy|genauigkeit|误差|公差|精度/iu,
  /yield|ausbeute|ausschuss|scrap|verschnitt|loss\b|verlust|良率|损耗|coverage|belegung|deckung|\bquot[ae]\b|quote\b|anteil am|share of (?:supply|purchases)/iu,
  /capacitor|kondensator|condensat|resistor|widerstand|résistance|\belko\b|\bcap\b|\bres\b|电容|电阻|コンデンサ|抵抗/iu,
  /\d\s?(?:[pnuµμ]F|[kMG]?Ω|[kM]?Ohm|V(?:DC|AC)?|m?A|[mµμu]H|[kMG]?Hz|[kM]?W)(?![\p{L}\d])/u,
];

/** Whether a text speaks of something that its percentages may be shares of in place of a mass. */
export function isOtherShare(text: string): boolean {
  return OTHER_SHARES.some((expression) => expression.test(text));
}
