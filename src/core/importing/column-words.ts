/** The words by which columns are recognised, in the languages that lists are written in. */
import { foldName } from '../text/words';
import type { PairField, PlaceField } from './columns';

/** Words that distinguish the ends of a pair, if a list has both of them. */
export const marks: readonly (readonly [first: string, second: string])[] = [
  ...([
    ['1', '2'],
    ['a', 'b'],
    ['first', 'second'],
    ['from', 'to'],
  ] as const),
  ...([
    ['source', 'target'],
    ['origin', 'destination'],
  ] as const),
];

/** Words that mark the second end on their own, also with a suffix. */
export const partnerWord =
  /^(?:partner(?:s|in)?|twins?|twinned|sisters?|jumel\p{L}*|partenaires?|gemell\p{L}*|herman\p{L}*|asociad\p{L}*|irma|irmas|geminad\p{L}*|партн[ёе]р\p{L}*|побратим\p{L}*|partnersk\p{L}*|blizniacz\p{L}*|kardes|ortak)$/u;

/** Prefixes of words about the second end, as in `Partnerland` and `相手国`. */
export const partnerPrefix =
  /^(?:partner|patenschafts|姉妹|友好|相手|姐妹|结好|友城|对方|對方|자매|상대|결연|우호)(?=\p{L})/u;

/** Words in column names that are ignored. */
export const articles: ReadonlySet<string> = new Set(
  'der die das des den of the de du la le les del di do da von в по'.split(' '),
);

/** Words for an agreement or its signature, in column names that begin with "date". */
export const agreementWord =
  /^(?:serment|jumelage|sign\p{L}*|agreement|contract|treaty|twinning|partnership|establish\p{L}*|foundation|unterzeichnung|vertrag\p{L}*|partnerschaft\p{L}*|abschluss\p{L}*|gründung|подписан\p{L}*|соглашен\p{L}*|договор\p{L}*|побратим\p{L}*|установлен\p{L}*|підписан\p{L}*|угод\p{L}*|firma|hermanamiento|acuerdo|gemellaggio|accordo|podpisan\p{L}*|umow\p{L}*|partnerstw\p{L}*|zawarcia|assinatura|geminação|imza|anlaşma)$/u;

/** Words by field, best first; the first line is English. Compared without accents. */
function folded<Key extends string>(
  lines: Readonly<Record<Key, readonly string[]>>,
): Readonly<Record<Key, readonly string[]>> {
  const entries = Object.entries<readonly string[]>(lines).map(([field, texts]) => [
    field,
    texts.flatMap((text) => text.split(' ').map(foldName)),
  ]);
  return Object.fromEntries(entries) as Record<Key, readonly string[]>;
}

/** The column names for each field of a place, without the mark of an end. The last one of a name is the mark alone. */
export const wordsOfPlace = folded<PlaceField>({
  name: [
    'nameen name citylabel placelabel townlabel itemlabel label cityname placename townname',
    'city town municipality place locality cities towns',
    'stadt städte staedte gemeinde kommune ort ortsname stadtname ville villes commune nom localité',
    'ciudad ciudades municipio nombre localidad cidade cidades nome città comune comuni',
    'miasto miasta gmina nazwa город города название муниципалитет населённыйпункт місто міста назва громада',
    'şehir kent belediye ilçe ad 城市 市 城市名称 名称 都市 自治体 都市名 市町村 自治体名 도시 도시명 시 자치단체 자치단체명',
    '',
  ],
  addition: ['addition'],
  id: ['id placeid cityid place city key code', ''],
  country: [
    'countrycode iso countryiso countrylabel countryname country nation',
    'land staat pays país pais paese stato nazione kraj państwo страна государство країна держава',
    'ülke 国家 國家 国 国名 국가 나라 국 국가명 state',
  ],
  latitude: [
    'latitude lat y citylat citylatitude',
    'breite breitengrad geographischebreite latitud latitudine szerokość szerokośćgeograficzna',
    'широта enlem 纬度 緯度 위도',
  ],
  longitude: [
    'longitude lng lon long x citylng citylon citylongitude',
    'länge laenge längengrad geographischelänge longitud longitudine długość długośćgeograficzna',
    'долгота довгота boylam 经度 經度 経度 경도',
  ],
  point: [
    'point coord coords coordinate coordinates position location wkt geo latlng latlon latlong gps',
    'koordinaten koordinate coordonnées coordenadas współrzędne координаты координати koordinat koordinatlar',
    '坐标 座標 좌표',
  ],
  wikidata: ['wikidata wikidataid qid q item city place town', ''],
});

/** The complete column names for each field of a pair. */
export const wordsOfPair = folded<PairField>({
  start: [
    'start startyear startdate starttime since begin firstyear year established twinnedsince signed date',
    'agreementdate signingdate',
    'seit jahr beginn datum gründung partnerschaftseit vertragsdatum seitjahr depuis année date',
    'desde año fecha ano data dal anno dallanno od rok',
    'с год дата початок рік yıl tarih başlangıç',
    '年份 年 日期 签约日期 结好日期 结好时间 締結日 締結年月日 提携年月日 提携日 提携年 年月日',
    '체결일 결연일 자매결연일 결연일자 체결일자 연도 년도 날짜 체결년도 결연년도',
  ],
  end: [
    'end endyear enddate endtime until lastyear ended',
    'ende bis enddatum fin jusque hasta fine fino koniec do конец окончание кінець bitiş 结束 終了 종료 종료일 해지일',
  ],
  reference: [
    'reference references referenceurl ref refurl sourceurl url link website',
    'quelle quellen lien enlace fonte źródło источник ссылка джерело kaynak 来源 出典 출처',
  ],
});
