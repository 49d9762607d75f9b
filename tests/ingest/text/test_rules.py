"""Boilerplate by its words, and what only looks like it."""

import pytest

from app.ingest.text.rules import is_whole, remove_boilerplate, rule_for
from app.library.records import RemovalReason
from tests.ingest.reading_help import BODY, article_with, pieces_of, read


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("[ad_1]", "marker"),
        ("https://contoh.id/abc?x=1", "marker"),
        ("0 / 0", "marker"),
        ("360p | 9.4 MB", "marker"),
        ("— Warga Kota (@wargakota) July 8, 2024", "marker"),
        ("👍 54 🔥 3", "share"),
        ("1.2K views 08:14", "share"),
        ("Bagikan: Facebook Twitter WA", "share"),
        ("#banjir besar #cuaca buruk", "footer"),
        ("Kabar.id tidak bertanggung jawab atas komentar pembaca.", "footer"),
        ("The Courier reserves the right to remove comments that are off-topic.", "footer"),
        ("Kabar Kota is your source for local news. Contact us: a@contoh.id", "footer"),
        ("Diterbitkan 5 jam lalu · 2 minit bacaan", "footer"),
        ("Media contact: press@contoh.id", "footer"),
        ("Previous articleBanjir landa kota tua", "navigation"),
        ("Selanjutnya: Banjir landa kota tua", "navigation"),
        ("5 thoughts on “Banjir landa kota tua”", "comment-form"),
        ("Source link", "marker"),
        ("***", "marker"),
        ("ADVERTISEMENT", "advertisement"),
        ("SCROLL TO CONTINUE WITH CONTENT", "advertisement"),
        ("Gulir ke bawah untuk melanjutkan", "advertisement"),
        ("Iklan", "advertisement"),
        ("Bagikan:", "share"),
        ("Share on Facebook", "share"),
        ("12 Views", "share"),
        ("Copyright © 2023 Harian Contoh. All rights reserved", "footer"),
        ("Ikuti kami di Google News untuk berita terbaru", "footer"),
        ("Tags: banjir, cuaca", "footer"),
        ("#banjir #cuaca", "footer"),
        ("LEAVE A REPLY", "comment-form"),
        ("Your email address will not be published. Required fields are marked *", "comment-form"),
        ("Tinggalkan Balasan", "comment-form"),
        ("Halaman 1 2 3 Selanjutnya", "navigation"),
        ("Skip to content", "navigation"),
        ("Post Views: 214", "share"),
        ("Jumlah dibaca: 318", "share"),
        (
            "Kabar adalah platform blog. Konten ini tidak mewakili pandangan redaksi Kabar.",
            "footer",
        ),
        ("Tel.: +998 71 000 00 00", "footer"),
        ("zoom-in-whitePerbesar", "marker"),
        ("7 1 minute read", "footer"),
        ("Daftarkan email Anda untuk berita terbaru", "footer"),
        ("Dokumen Lampiran : Berita Acara", "footer"),
        ("00:00 / 03:47", "marker"),
        ("Audio ini dihasilkan oleh AI", "marker"),
        ("*** Tetap Ikuti Informasi Kota Tua", "marker"),
        ("Lewati Paling banyak dibaca dan terus membaca", "marker"),
        ("Article printed from Kabar Kota: http://kabar.example", "marker"),
        ("URL to article: http://kabar.example/banjir/", "marker"),
        ("_Diteruskan dari grup Warga Kota_", "marker"),
        ("4.1K views edited 08:14", "share"),
        ("@wargakota", "share"),
        ("Artikel ini eksklusif untuk pelanggan.", "footer"),
        ("Berita ini disiarkan oleh Biro Humas, Kantor Wali Kota. Telepon 021-0000.", "footer"),
        ("Beri komen", "comment-form"),
        ("Bersambung ke bagian 3", "marker"),
        ("Baca juga artikel terkait SEJARAH atau tulisan menarik lainnya Sari Dewi", "marker"),
        ("(kabarkota.id - Sosial Budaya)", "marker"),
        ("With reporting by Reuters", "other"),
        ('Baca artikel kabar, "Banjir Landa Kota" selengkapnya https://kabar.example/1.', "marker"),
        ("View All Result", "navigation"),
        ("Make us preferred on Google", "footer"),
        ("Sign up now: Get insights on our fast-moving region", "footer"),
        ("Click here to return to FAST", "marker"),
        ("Story continues", "advertisement"),
        ("Lanjutkan membaca di bawah iklan", "advertisement"),
        ("Advertisement: 0:05 Close Player", "advertisement"),
        ("12.3K views, 09:14", "share"),
        ("(bersambung)", "marker"),
        ("A", "marker"),
        ("Share full article", "share"),
        ("Story continues below this ad", "advertisement"),
        ("طباعة", "footer"),
        ("Kategori : Daerah", "footer"),
        ("Теги: мост, река", "footer"),
        ("Get the best of our stories in your inbox", "footer"),
        ("Published in The Courier, August 11th, 2017", "footer"),
        ("The writer is a teacher in Kota Tua. Views expressed are personal.", "footer"),
        ("SKIP ADVERTISEMENT", "advertisement"),
        ("Akhir dari X pesan, 1", "marker"),
        ("Allow Instagram content?", "marker"),
        ("https: img.kabar.example content 2021 06 21 banjir-landa-kota.jpg", "marker"),
        ("Simak! Video Pilihan Redaksi:", "marker"),
        ("Tulisan ini bersumber dari kabarkota.", "marker"),
        ("Isi artikel ini di luar tanggung jawab redaksi.", "footer"),
        ("Anda telah membaca 2 dari 5 artikel gratis bulan ini.", "footer"),
        ("Your browser is out of date, and may not show this page.", "footer"),
        ("Sabtu, 8 Rajab 1445 H / 20 Januari 2024", "footer"),
        ("*) Penulis adalah guru sejarah di kota tua", "other"),
        ("2 dari 4 halaman", "marker"),
        ("Lihat Nasional Selengkapnya", "marker"),
        ("Saksikan Live KabarSore:", "marker"),
        ("See all News Updates of the Day", "marker"),
        ("Sent from my iPhone", "marker"),
        ("Baca kisah warga tepi sungai lainnya di sini", "marker"),
        ("View image in fullscreen", "marker"),
        ("A version of this article appears in print on Feb. 2, 2023, Section A.", "marker"),
        ("redaksi@kabarkota.example", "marker"),
        ("Pastikan kamu sudah install aplikasi WhatsApp ya.", "footer"),
        ("Isi artikel sepenuhnya menjadi tanggung jawab penulis.", "footer"),
        (
            "Kabar Kota adalah media warga. Semua tulisan sepenuhnya tanggung jawab dari penulis.",
            "footer",
        ),
        ("The English and French versions are automatically generated by the AI.", "footer"),
        ("The Courier's news staff was not involved in the creation of this content.", "footer"),
        ("Sign up to Morning Bulletin", "footer"),
        ("Peranan, Kabar World Service", "navigation"),
        ("-- With assistance from Mary Brown.", "other"),
        ("Listen to this article 3 min", "marker"),
        ("Copy/paste the article video embed link below:", "marker"),
        ("Additional sources • AP", "footer"),
        ("Contact Mary Brown at mbrown@courier.example.", "footer"),
        ("Our journalism needs your support. Subscribe today.", "footer"),
        ("Subscribe for ads-free reading", "footer"),
        (
            "Sari Dewi tidak bekerja, menjadi konsultan, atau menerima dana dari siapa pun.",
            "footer",
        ),
        ("Universitas Tepi Utara menyediakan dana sebagai anggota Kabar Kota.", "footer"),
    ],
)
def test_lines_that_pages_print_are_known_with_their_reason(line: str, reason: str) -> None:
    rule = rule_for(line)
    assert rule is not None
    assert rule.reason == reason


@pytest.mark.parametrize(
    "line",
    [
        "Iklan rokok di televisi dibatasi mulai tahun depan, kata menteri.",
        "Bagikan Sembako, Polisi Sambangi Warga Korban Banjir",
        "Menteri meminta warga baca juga aturan yang lama sebelum mengeluh.",
        "Email itu dikirim kepada seluruh pegawai pada malam hari.",
        "“Ya,” katanya.",
        "Nama korban belum diumumkan.",
        "Share prices fell on Monday as investors sold bank stocks.",
        "Tagar itu ramai di media sosial.",
        "Tulisan ini bersumber dari wawancara dengan warga kota.",
        "Penulis adalah pekerjaan yang sepi.",
        "The writer is a witness of her time. Her letters show it.",
        "Published in the capital, the letter drew many answers, 12 of them angry.",
        "Bersambung ke Babak Final",
        "Lihat Jembatan Baru Selengkapnya",
        "Bersambung atau tidak, cerita itu disukai pembaca.",
        "With reporting by day and cooking by night, she has no time left",
        "Lihat jembatan itu selengkapnya pada gambar di bawah.",
        "1 Syawal 1445 H jatuh pada Rabu, 10 April 2024.",
        "Isi jembatan itu bukan tanggung jawab kontraktor.",
        "Baca buku di tepi sungai menjadi kebiasaan warga di sini sejak lama, kata dia.",
        "Sign up to vote before Friday, the mayor told the town.",
        "Dua dari empat halaman buku itu hilang.",
        "Versi itu dibuat otomatis, kata warga.",
        "Benarkah pesan di WhatsApp itu dari wali kota? Simak dalam artikel berikut ini",
        "Baca juga: Polisi Buka Posko Pengaduan Warga Lewat WhatsApp",
        "Contact lenses are sold at the new shop beside the bridge.",
        "Ia tidak bekerja, menjadi petani pun enggan, kata tetangganya.",
    ],
)
def test_sentences_that_begin_alike_stay(line: str) -> None:
    assert rule_for(line) is None


def test_a_marker_within_a_line_is_cut_out_and_keeps_its_number() -> None:
    line = "Harga naik.ADVERTISEMENTSCROLL TO CONTINUE WITH CONTENT Pedagang mengeluh."
    made = remove_boilerplate(pieces_of("Judul", line))
    assert [(piece.text, piece.line, piece.reason) for piece in made[1:]] == [
        ("Harga naik.", 2, None),
        ("ADVERTISEMENTSCROLL TO CONTINUE WITH CONTENT", 2, RemovalReason.ADVERTISEMENT),
        ("Pedagang mengeluh.", 2, None),
    ]


def test_a_line_without_letters_is_a_marker() -> None:
    assert remove_boilerplate(pieces_of("(((—)))"))[0].reason is RemovalReason.MARKER


def test_the_head_of_a_list_of_stories_is_no_tag() -> None:
    made = remove_boilerplate(pieces_of("Topic:", "Banjir", "Berita Terkini"))
    assert [piece.is_open for piece in made] == [False, False, True]


@pytest.mark.parametrize(("line", "whole"), [("End of list", True), ("Simak breaking news", False)])
def test_a_line_is_whole_where_a_rule_knows_all_of_it(line: str, whole: bool) -> None:
    assert is_whole(line) is whole


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("Warga gembira. (*)", "(*)"),
        ("The bridge is open. Enditem", "Enditem"),
        ("Warga gembira. Selesai", "Selesai"),
    ],
)
def test_what_ends_a_text_is_cut_off_its_last_sentence(line: str, mark: str) -> None:
    made = remove_boilerplate(pieces_of("Judul", line))
    assert [piece.text for piece in made[1:]] == [line.removesuffix(f" {mark}"), mark]
    assert [piece.is_open for piece in made[1:]] == [True, False]


def test_a_headline_over_its_date_may_call_upon_readers() -> None:
    headline = "Yuk Kenalan dengan Saluran YouTube Warga Tepi Sungai, Langganan Sekarang"
    article = article_with(headline, "9 Juni 2025 12:56 WIB")
    assert article.title == headline


@pytest.mark.parametrize(
    "line",
    [
        "This article is for subscribers only.",
        "To continue reading, start your free trial.",
        "You have 2 free articles remaining this month.",
        "Artikel ini khusus untuk pelanggan. Langganan mulai Rp25.000 per bulan.",
        "Anda masih memiliki 3 artikel gratis bulan ini",
        "Halaman Selanjutnya: 3. Memakai pengisi daya murah",
        "This entry was posted in Desa and tagged jagung. Bookmark the permalink.",
        "Распечатать",
    ],
)
def test_what_pages_say_to_whoever_has_not_paid(line: str) -> None:
    assert article_with("Jembatan baru diresmikan", foot=(line,)).paragraphs == BODY


def test_who_sent_a_press_release_is_not_its_headline() -> None:
    head = ("Bridge Cooperative Wins Prize", "News provided by", "River Bridge Cooperative")
    body = (
        "The River Bridge Cooperative has won the gold prize at the awards in Kota Tua this week.",
        "The chair of the cooperative accepted the prize and thanked all of its members for it.",
    )
    article = read("\n".join((*head, "08 Nov, 2023, 09:00 WIB", *body)))
    assert article.title == head[0]
