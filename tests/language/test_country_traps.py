"""The traps of country finding, each as what is a country and what only looks like one."""

import pytest

from app.language.countries import find_mentions


def found(text: str) -> list[tuple[str, str]]:
    return [(one.code, one.text) for one in find_mentions("", None, [text])]


def codes(text: str) -> list[str]:
    return [code for code, _ in found(text)]


TRAPS: dict[str, list[tuple[str, list[str]]]] = {
    "whole words": [
        ("Pemerintah India membeli gandum.", ["IN"]),
        ("Gubernur Indiana menolak.", []),
        ("Kuba mengirim dokter.", ["CU"]),
        ("Kubah masjid itu runtuh.", []),
        ("Peru menang 2-0.", ["PE"]),
        ("Peruntukan lahan itu berubah.", []),
        ("Nigeria dan Niger berunding.", ["NG", "NE"]),
        ("The Nigerian army and Niger's junta", ["NG", "NE"]),
        ("The population of Albany and Columbia grew, European data show.", []),
        ("Nilai - dan N/A tidak diisi.", []),
    ],
    "towns that begin as a city of another country does": [
        ("Pagar di Padang Besar ditutup pihak Thailand.", ["TH"]),
        ("Warga di Padang menolak usul itu.", ["ID"]),
    ],
    "missions abroad are called by their city": [
        ("KJRI Jeddah mengimbau jemaah agar membawa payung.", ["SA"]),
        ("KJRI Osaka dan KJRI Hamburg menggelar pesta rakyat.", ["JP", "DE"]),
        ("KBRI Paris membantu warga itu.", ["FR"]),
    ],
    "a given name before a country's name": [
        ("Siti Rusia, warga desa itu, mengaku senang.", []),
        ("Warga memilih Ahmad Rusia sebagai kepala desa.", []),
    ],
    "a state of the United States": [
        ("The runoff in Georgia decides; the Senator was in Florida.", []),
        ("Presiden Georgia tiba di Tbilisi.", ["GE", "GE"]),
    ],
    "a trade before the country of a person": [
        ("Penyanyi Malaysia Nurul Hanim tampil di Bali.", ["MY"]),
        ("Aktor Korea Selatan Han Dae Sung menikah.", ["KR"]),
        ("Dokter Portugal Diskors Setelah Lalai", ["PT"]),
        ("Hakim Israel Noa Peretz menolak gugatan.", ["IL"]),
        ("Sejarawan Israel Ilan Katz menolak.", ["IL"]),
        ("Kata pegulat Georgia Lasha Beridze, ia siap.", ["GE"]),
        ("Pebulutangkis India Saina Mehta kalah.", ["IN"]),
        ("Guru Israel Tewas Ditikam", ["IL"]),
        ("Bintang India Rohan Mehta cedera.", ["IN"]),
        ("Ia menang. Konglomerat India Rohan Mehta hadir.", ["IN"]),
        ("Ia melihat Bintang India Mehta.", []),
        ("Penyanyi Kenya Larasati merilis lagu.", []),
        ("Penyanyi Kenya Larasati Gelar Konser", []),
        ("Bek Kuba Nowicki cedera.", []),
        ("Dokter Jerman Sinaga memeriksa pasien.", []),
        ("Camat Jerman Sihombing hadir.", []),
        ("Menurut Jepang Tarigan, harga cabai naik.", []),
        ("Pasangan artis Sofia Maharani itu berpisah.", []),
        ("Vienna, 7, menangis.", []),
        ("Bennett beat Jordan Lee.", []),
        ("Laos PDR menolak.", ["LA"]),
        ('"Ini bukan akhir," kata Holland dalam wawancara.', []),
    ],
    "an office's short form, a team's byname, a number before a country": [
        ("Perdana Menteri (PM) Malaysia Anuar Hakimi tiba.", ["MY"]),
        ("Juru bicara Kementerian Luar Negeri (Kemlu) Iran Abbas Zarin tiba.", ["IR"]),
        ('Tim "Tango" Argentina Lautaro Kempo menang.', ["AR"]),
        ("Presiden ke-5 Iran Javad Zarin hadir.", ["IR"]),
        ("Tim nasional (Timnas) Iran U-19 menang.", ["IR"]),
    ],
    "states whose names persons bear, side by side": [
        ("Dampak Perang Iran Israel terhadap pasar.", ["IR", "IL"]),
        ("Konflik Israel-Iran meluas. Guru Israel Halim cemas akan Iran.", ["IL", "IR", "IR"]),
        ("Perempuan berdarah India-Amerika itu menang.", ["US"]),
    ],
    "a headline's verbs without their prefix": [
        ("Baca juga: Hungaria Kuasai Puncak Klasemen.", ["HU"]),
        ("Sejak itu, Jepang Sambangi Manila.", ["JP", "PH"]),
        ("Saksi itu, Libia Anggraeni, pergi.", []),
    ],
    "an office behind a name that persons bear": [
        ("Iran Foreign Minister Abbas Zarin said so.", ["IR"]),
        ("Malta PM Robert Abela resigned.", ["MT"]),
        ("Chad President Mahamat Idriss spoke.", ["TD"]),
        ("Georgia King and Jordan Lee won.", []),
        ("Israel's defence minister Israel Kadosh said so.", ["IL"]),
        ("Israel's coach Israel Kadosh said so.", []),
    ],
    "things in English": [
        ("Canada geese nest beside the Turkish bath.", []),
        ("Canada sold wheat to Turkish mills.", ["CA", "TR"]),
    ],
    "those that a country has": [
        ("Selebgram Kanada yang kabur itu ditangkap.", ["CA"]),
        ("Belasan bayi Spanyol sakit.", ["ES"]),
        ("Dua Pastor Vatikan Diadili", ["VA"]),
        ("Arkeolog Israel Ungkap Benteng Kuno", ["IL"]),
        ("Tersangka Israel Halim menyesal.", []),
    ],
    "English words in capitals": [
        ("UK BANS THE APP ON GOVERNMENT PHONES", ["GB"]),
        ("US TO IMPOSE TARIFFS ON CHINA", ["US", "CN"]),
        ("ALL US TROOPS TO LEAVE IRAQ", ["US", "IQ"]),
        ("SUDAN CLOSES BORDER AS US PULLS OUT OF IT", ["SD", "US"]),
        ("THIS IS WHAT THEY TOLD US", []),
    ],
    "initials in a list": [
        ("Pelaku berinisial DK, HR, AS, dan RI ditangkap.", []),
        ("Delegasi RRT, AS dan RI berunding.", ["CN", "US", "ID"]),
    ],
    "an acronym beside a country": [
        ("PNG dan Fiji membahas iklim.", ["PG", "FJ"]),
        ("Berkas JPG dan PNG dikirim.", []),
    ],
    "agreements named after a city": [
        ("Pakta Warsawa dan Konsensus Washington berakhir.", []),
        ("The Warsaw Pact and Havana syndrome", []),
        ("Deklarasi Moskow-Beijing diteken.", ["RU", "CN"]),
    ],
    "names in French and Spanish": [
        ("Laga di Stade de France itu seru.", []),
        ("Esperance de Tunis kalah.", []),
        ("Tim dari France kalah.", ["FR"]),
    ],
    "sorts of things": [
        ("Labu Siam direbus.", []),
        ("Ia menjual karpet Turki dan kebab Turki.", []),
        ("Turki mengekspor karpet Turki.", ["TR", "TR"]),
        ("Bambu itu dikirim ke Jepang.", ["JP"]),
    ],
    "ships, streets with a stop, villages": [
        ("Kapal USS Georgia berlabuh.", []),
        ("Warung itu di Jl. Belanda No. 5.", []),
        ("Warga Desa Mesir menolak.", []),
        ("Menteri Desa Republik Indonesia hadir.", ["ID"]),
    ],
    "Chinese of other countries": [
        ("Chinese Indonesians and Malaysian Chinese voters", ["ID", "MY"]),
        ("Chinese officials met Indonesians.", ["CN", "ID"]),
    ],
    "lessons in a language": [
        ("He teaches English in school.", []),
        ("She studied French literature.", []),
        ("He led English players.", ["GB"]),
    ],
    "capitals decide": [
        ("Presiden AS tiba.", ["US"]),
        ("as roda truk itu patah", []),
        ("Turki menolak usul itu.", ["TR"]),
        ("Ia memasak ayam turki.", []),
        ("Rumpun bahasa turki itu tua.", []),
        ("Pasukan di Mali mundur.", ["ML"]),
        ("kuda mali-mali", []),
        ("Let us go, he told us.", []),
        ("The US and the U.S. agreed.", ["US", "US"]),
    ],
    "ailments and things named after countries": [
        ("Kasus flu Singapura pada anak meningkat lagi.", []),
        ("Cases of Singapore flu rose again.", []),
        ("Flu Singapura menyebar di Thailand.", ["TH"]),
        ("Pasien flu itu dirawat di Singapura.", ["SG"]),
        ("The Spanish flu reached Spain late.", ["ES"]),
        ("Vaksin Japanese encephalitis diberikan kepada bayi.", []),
        ("Semut Jepang dan kecoak Jerman dijual di pasar.", []),
        ("Kuba masjid itu runtuh tertiup angin.", []),
        ("Petani menanam selada Turki dan bayam Brasil.", []),
        ("Residents of Turkey Creek fled the fire.", []),
        ("Turkey vultures circled over Turkey.", ["TR"]),
        ("Penyakit Panama menyerang kebun pisang di Filipina.", ["PH"]),
    ],
    "names alike": [
        ("Guinea dan Guinea-Bissau", ["GN", "GW"]),
        ("Guinea Khatulistiwa bukan Guinea.", ["GQ", "GN"]),
        ("Papua Nugini berbatasan dengan Papua.", ["PG"]),
        ("Republik Kongo dan Republik Demokratik Kongo", ["CG", "CD"]),
        ("Sudan Selatan merdeka dari Sudan.", ["SS", "SD"]),
        ("Korea Selatan, Korea Utara, Korsel, Korut", ["KR", "KP", "KR", "KP"]),
        ("Semenanjung Korea memanas.", []),
        ("Wisata ke Korea makin diminati.", []),
        ("Timor Leste ikut, Timor Tengah Selatan tidak.", ["TL"]),
        ("Arab Saudi hadir, bangsa Arab lain tidak.", ["SA"]),
        ("Republik Dominika bukan Dominika.", ["DO", "DM"]),
    ],
    "regions and waters": [
        ("Amerika Latin dan Amerika Selatan tumbuh.", []),
        ("Amerika Serikat tumbuh.", ["US"]),
        ("Ketegangan di Laut Cina Selatan", []),
        ("Cina mengirim kapal ke Laut Cina Selatan.", ["CN"]),
        ("Pemerintah Hindia Belanda runtuh.", []),
        ("Belanda mengakui kemerdekaan.", ["NL"]),
        ("Kapal hilang di Samudra Hindia.", []),
        ("Teluk Persia dan Selat Malaka ramai.", []),
    ],
    "firms": [
        ("Air France dan Bank of China merugi.", []),
        ("PT Sumber Makmur Indonesia Tbk untung.", []),
        ("Universitas Indonesia menerima mahasiswa.", []),
        ("Kantornya di Jalan Maroko.", []),
        ("Prancis dan China menegur maskapai itu.", ["FR", "CN"]),
        ("Bank Indonesia menahan suku bunga.", ["ID"]),
    ],
    "clitics and affixes": [
        ("Rusianya kalah, Indonesialah yang menang.", ["RU", "ID"]),
        ("Rusia-nya, ke-Indonesia-an, se-Indonesia", ["RU", "ID", "ID"]),
        ("pro-Rusia, anti-China, non-AS", ["RU", "CN", "US"]),
        ("perang dagang AS-China dan pakta Sino-Rusia", ["US", "CN", "RU"]),
        ("AS/China dan Indonesia–Malaysia", ["US", "CN", "ID", "MY"]),
    ],
    "persons": [
        ("Gol dicetak Jordan Henderson.", []),
        ("Israel Mahendra mengaku bersalah.", []),
        ("Tentara Israel menembaki kamp itu.", ["IL"]),
        ("Raja Abdullah dari Jordan datang.", ["JO"]),
        ("Paris Hilton dan Tom Holland hadir.", []),
        ("Menurut dr. Siria Wulandari, pasien pulih.", []),
    ],
    "clubs and teams": [
        ("Persija vs Timnas Thailand", ["TH"]),
        ("AS Roma menjamu Real Madrid.", []),
        ("Manchester United mengalahkan Inter Milan.", []),
    ],
    "peoples and languages": [
        ("tentara Kazakh dan warga Rusia", ["KZ", "RU"]),
        ("Russian troops left.", ["RU"]),
        ("Ia belajar bahasa Inggris dan berbahasa Jepang.", []),
        ("Warga etnis Cina di kota itu merayakan Imlek.", []),
        ("Warga keturunan India di Malaysia", ["MY"]),
    ],
    "metonyms": [
        ("Moskow menuduh Gedung Putih.", ["RU", "US"]),
        ("Kremlin dan Beijing sepakat, Teheran tidak.", ["RU", "CN", "IR"]),
        ("Perjanjian Paris dan Konvensi Wina berlaku.", []),
    ],
    "older names": [
        ("Uni Soviet runtuh pada 1991.", ["RU"]),
        ("Cekoslowakia bubar.", ["CZ", "SK"]),
        ("Burma, Zaire dan Swaziland", ["MM", "CD", "SZ"]),
    ],
    "symbols": [
        ("Saham AKR Corporindo (AKRA) dan AMMAN naik.", []),
        ("TEHERAN - Pemerintah menolak.", ["IR"]),
    ],
    "headlines": [
        ("RUSIA KECAM AS", ["RU", "US"]),
        ("RUSSIA AS A THREAT", ["RU"]),
        ("Oman dan Qatar Tawarkan Mediasi", ["OM", "QA"]),
    ],
    "never fuzzy": [
        ("Nigeri, Indonesa, Rusi dan Kazahstan tidak ada.", []),
    ],
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(*case, id=f"{trap}: {case[0]}") for trap in TRAPS for case in TRAPS[trap]],
)
def test_trap(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_the_words_are_given_without_clitics_and_affixes() -> None:
    assert found("Rusia-nya dan ke-Indonesia-an") == [("RU", "Rusia"), ("ID", "Indonesia")]
