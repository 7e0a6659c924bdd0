/** Cyrillic and Greek names in Latin letters, as maps in English write them. */

const table =
  'а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ' +
  'ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ў=u қ=k ғ=gh ұ=u ү=u ө=o ң=ng һ=h ә=a ј=j љ=lj њ=nj ' +
  'ћ=c ђ=dj џ=dz ѓ=gj ќ=kj ѕ=dz α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s ' +
  'τ=t υ=y φ=f χ=ch ψ=ps ω=o ά=a έ=e ή=i ί=i ό=o ύ=y ώ=o';
const latinByLetter = new Map(
  table.split(' ').map((entry) => entry.split('=') as [letter: string, latin: string]),
);

/** The text in small letters, Cyrillic and Greek ones as Latin; all others as they are. */
export function latinOf(text: string): string {
  return [...text.normalize('NFC').toLowerCase()]
    .map((letter) => latinByLetter.get(letter) ?? letter)
    .join('');
}
