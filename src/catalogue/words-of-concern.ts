/**
 * Words, in five languages, of things that hold magnets, rare earths or cells: a description with one of them is not closed by a category that is known
 * from words alone. Short words stand by themselves, longer ones also inside a compound ("Magnetdichtung").
 */
const INSIDE =
  /magnet|aimant|motor|moteur|servo|lautsprecher|speaker|haut-?parleur|buzzer|summer|sensor|capteur|encoder|drehgeber|resolver|rotor|stator|aktuator|actuator|batter|akku|li-?ion|lithium|neodym|ndfeb|samarium|smco|sm2co|dyspros|terbium|rare.?earth|selten\w* erd|terres? rares?|磁|电机|電機|马达|馬達|扬声器|揚聲器|传感器|感測器|电池|電池|电芯|電芯|稀土|モータ|スピーカ|センサ|レアアース|希土/i;
const ALONE = /\b(cell|cells|zelle|zellen|pile|coil|spule|bobine|18650|21700|4680|N\d{2}(M|H|SH|UH|EH|AH)?)\b/i;

/** Of a magnet that is none of rare earths only these speak against it. */
const RARE_EARTH =
  /neodym|ndfeb|samarium|smco|sm2co|dyspros|terbium|rare.?earth|selten\w* erd|terres? rares?|钕|釤|钐|稀土|ネオジ|サマリウム|希土/i;

/** Returns true where a text names something that may hold a controlled form; of a magnet's text (`isMagnet`), where it names rare earths. */
export function namesConcern(text: string, isMagnet: boolean): boolean {
  return isMagnet ? RARE_EARTH.test(text) : INSIDE.test(text) || ALONE.test(text);
}
