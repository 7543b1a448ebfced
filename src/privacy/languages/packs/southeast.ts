import type { LanguagePack } from '../language-pack'

/** Built by scripts/languages/build.mjs, from the tables in THIRD-PARTY-NOTICES.md. */
export const southeast: LanguagePack = {
  id: {
    about:
      'agama alasankunjungan alergi diagnosismedis disabilitas gejala golongandarah ' +
      'hamil jeniskelamin kehamilan keluhanutama kepercayaan kewarganegaraan obat ' +
      'obatobatan partaipolitik pekerjaan penyakit riwayatkesehatan riwayatmedis ' +
      'riwayatpenyakit serikatpekerja statusperkawinan statuspernikahan umur usia',
    account: 'nomorrekening norekening rekening',
    address: 'alamat alamatrumah denah jalan lokasi nomorrumah norumah tempat',
    anyname: 'nama',
    birthday: 'lahir tanggallahir tgllahir ulangtahun',
    card: 'nomorkartu',
    code: 'kodepengambilan',
    coordinates: 'bujur garisbujur garislintang lintang titikkoordinat',
    cvv: 'kodekeamanan',
    email: 'alamatemail alamatsurel suratelektronik surel',
    money: 'gaji gajibersih gajipokok pendapatan penghasilan pensiun saldorekening upah',
    name:
      'namaanak namaayah namabelakang namadepan namagadis namaibu namaibukandung ' +
      'namakeluarga namalengkap namapadakartu namapemilikkartu namatengah',
    nationalid:
      'kartukeluarga nokk noktp nomorindukkependudukan nomorkartukeluarga nomorkk ' +
      'nomorktp nomorpaspor nomorpokokwajibpajak paspor',
    org: 'organisasi perusahaan',
    password: 'katasandi katasandisaatini sandi',
    person:
      'ahliwaris anak ayah ayahkandung debitur dibuatoleh disetujuioleh ' +
      'ditandatanganioleh diterimaoleh dokter guru ibukandung istri kandidat karyawan ' +
      'kontak kreditur kurir mahasiswa mahasiswi nasabah orangtua pasangan pasien ' +
      'pekerja pelanggan pembeli pemegang pemegangkartu pemenang pemilik ' +
      'pemilikrekening pemohon penanggungjawab penerima pengemudi pengirim pengunjung ' +
      'penilai penjual penulis penumpang penyewa peserta petugas saksi siswa siswi ' +
      'sopir suami tamu tertanggung tetangga tuanrumah wali',
    phone:
      'faks faksimil faksimile faximile nohp nomorhp nomortelepon notelp ponsel seluler ' +
      'telepon telp',
    place:
      'distrik kabupaten kecamatan kelurahan kodepos kota negara negarabagian provinsi ' +
      'tempatlahir',
    prose:
      'catatan catatankurir catatanpembeli catatanpengiriman catatanpesanan ' +
      'catatantambahan catatanuntukkurir catatanuntukpenjual',
    reference: 'nomormeter',
    thing: 'acara barang berkas format halaman kekuatan kesalahan lapisan merek produk ' + 'topeng',
    username: 'namapanggilan namapengguna pengguna',
    vehicle: 'nomorpolisi nopol nopolisi platnomor',
  },
  jv: {
    name: 'jeneng',
    prose: 'alesan cathetan critanekedadean katrangan panjaluk panyaruwe tanggapan wadulan',
  },
  km: {
    about: 'ក្រុមឈាម ជាតិសាសន៍ ជំងឺ ថ្នាំ ពិការភាព ភេទ មានផ្ទៃពោះ រោគសញ្ញា សញ្ជាតិ សាសនា ' + 'អាយុ អាលែហ្ស៊ី',
    account: 'លេខគណនី',
    address: 'ផ្លូវ អាសយដ្ឋាន អាសយដ្ឋានវិថី',
    birthday: 'ថ្ងៃកំណើត ថ្ងៃខែឆ្នាំកំណើត',
    card: 'លេខកាត',
    email: 'អ៊ីមែល',
    money: 'ចំណូល ប្រាក់ខែ ប្រាក់បៀវត្សរ៍',
    name: 'គោត្តនាម ឈ្មោះ ឈ្មោះលើកាត នាម នាមខ្លួន នាមត្រកូល',
    nationalid: 'លិខិតឆ្លងដែន អត្តសញ្ញាណប័ណ្ណ',
    org: 'អង្គភាព',
    password: 'ពាក្យសម្ងាត់ ពាក្យសំងាត់',
    person:
      'បេក្ខជន ម្ចាស់គណនី វេជ្ជបណ្ឌិត សិស្ស អាណាព្យាបាល អ្នកជំងឺ អ្នកដាក់ពាក្យ ' + 'អ្នកដំណើរ អ្នកទទួល អ្នកផ្ញើ ឪពុកម្តាយ',
    phone: 'ទូរសព្ទ ទូរស័ព្ទ លេខទូរស័ព្ទ',
    place: 'ក្រុង ខេត្ត ទីក្រុង ប្រទេស លេខកូដប្រៃសណីយ៍ លេខប៉ុស្តិ៍ លេខប្រៃសណីយ៍',
    prose: 'កំណត់សម្គាល់ បណ្តឹងតវ៉ា ផ្សេងៗសម្គាល់ ពាក្យបណ្តឹង មតិយោបល់ មូលហេតុ យោបល់ ' + 'សំណើពិសេស',
    thing: 'ទំនិញ ប្រភេទ ផលិតផល ហាង ឯកសារ',
    username: 'ឈ្មោះជាសមាជិក ឈ្មោះហៅក្រៅ ឈ្មោះអ្នកប្រើ',
  },
  lo: {
    about: 'ກຸ່ມເລືອດ ຄວາມພິການ ຊົນເຜົ່າ ຖືພາ ພະຍາດ ຢາ ສະຖານະພາບ ສັນຊາດ ສາສະຫນາ ອາການ ອາຍຸ ' + 'ເພດ ແພ້ຢາ',
    account: 'ເລກບັນຊີ',
    address: 'ທີ່ຢູ່',
    birthday: 'ວັນທີເກີດ ວັນເກີດ ວັນເດືອນປີເກີດ',
    card: 'ເລກບັດ',
    email: 'ອີເມວ',
    money: 'ລາຍໄດ້ ເງິນເດືອນ',
    name: 'ຊື່ ນາມສະກຸນ',
    nationalid: 'ບັດປະຈໍາຕົວ ປັດສະປອດ ຫນັງສືຜ່ານແດນ ເລກບັດປະຈໍາຕົວ',
    password: 'ລະຫັດຜ່ານ',
    person: 'ຄົນເຈັບ ນັກຮຽນ ຜູ້ປົກຄອງ ຜູ້ສະຫມັກ ຜູ້ສົ່ງ ຜູ້ຮັບ ຜູ້ໂດຍສານ ເຈົ້າຂອງບັນຊີ',
    phone: 'ເບີມືຖື ເບີໂທ ໂທລະສັບ',
    place: 'ລະຫັດໄປສະນີ ເມືອງ ແຂວງ',
    prose: 'ຂໍ້ສະເຫນີແນະ ຄວາມຄິດເຫັນ ຄໍາຮ້ອງທຸກ ຄໍາເຫັນ ຫມາຍເຫດ ເຫດຜົນ ເຫດຜົນການຍົກເລີກ ' + 'ເຫດຜົນການລາພັກ',
    thing: 'ປະເພດ ສິນຄ້າ ຫມວດຫມູ່ ຮ້ານ ໄຟລ໌',
    vehicle: 'ເລກທະບຽນລົດ',
  },
  ms: {
    about:
      'agama alahan bangsa gejala jantina kehamilan kumpulandarah pekerjaan penyakit ' +
      'sebablawatan sejarahperubatan simptom statusperkahwinan tarafperkahwinan ubat ' +
      'umur usia',
    account: 'akaunbank noakaun nomborakaun',
    address: 'alamat jalan namajalan',
    anyname: 'nama',
    birthday: 'lahir tarikhlahir',
    card: 'nomborkad',
    coordinates: 'latitud longitud',
    email: 'alamatemel alamatmel emel mel',
    money: 'bakiakaun gaji gajibersih pencen pendapatan',
    name: 'namakeluarga namapadakad namapenuh namapertama namaterakhir',
    nationalid:
      'icno kadpengenalan mykad noic nokadpengenalan nokp nomborkadpengenalan nricno ' + 'pasport',
    org: 'organisasi',
    password: 'katalaluan katalaluansemasa',
    person:
      'anak calon doktor guru ibubapa isteri jiran kurier murid pasangan pelajar ' +
      'pelawat pemandu pembeli pemegang pemegangkad pemenang pemilik pemilikakaun ' +
      'pemiutang pemohon penerima pengarang penghantar penghutang penilai penjaga ' +
      'penjual penumpang penyewa pesakit peserta suami tetamu waris',
    phone: 'faks nombortelefon notelefon telefon telefonbimbit',
    place: 'bandar daerah negeri pinggirbandar poskod tempatlahir wilayah',
    prose:
      'catatan catatandoktor catatanguru catatanpelanggan catatantambahan notapelanggan ' +
      'notapenghantaran notapesanan',
    thing: 'acara barang halaman jenama namakempen produk',
    username: 'namapengguna pengguna',
    vehicle: 'nomborpendaftaran nomborplat nopendaftarankenderaan noplat',
  },
  my: {
    about:
      'ကိုယ်ဝန် ကိုးကွယ်သည့်ဘာသာ ဆေးဝါး ဓာတ်မတည့် နိုင်ငံသား ဘာသာ မသန်စွမ်း ရောဂါ ' +
      'ရောဂါလက္ခဏာ လိင် လူမျိုး သွေးအမျိုးအစား အသက်',
    account: 'အကောင့်နံပါတ်',
    address: 'လမ်းလိပ်စာ လိပ်စာ',
    birthday: 'မွေးနေ့ မွေးသက္ကရာဇ်',
    card: 'ကတ်နံပတ် ကတ်နံပါတ်',
    email: 'အီးမေးလ်',
    money: 'လစာ ဝင်ငွေ',
    name: 'ကတ်ပေါ်ရှိနာမည် နာမည် အမည်',
    nationalid: 'နိုင်ငံကူးလက်မှတ် နိုင်ငံကူးလက်မှတ်အမှတ် မှတ်ပုံတင်',
    org: 'အဖွဲ့အစည်း',
    password: 'စကားဝှက်',
    person: 'ကျောင်းသား ခရီးသည် ဆရာဝန် ပေးပို့သူ လက်ခံသူ လျှောက်ထားသူ အကောင့်ပိုင်ရှင် ' + 'အုပ်ထိန်းသူ',
    phone: 'ဖုန်း ဖုန်းနံပါတ်',
    place: 'စာတိုက်သင်္ကေတ စာပို့သင်္ကေတ မြို့',
    prose: 'ခွင့်ယူရသည့်အကြောင်းရင်း တိုင်ကြားချက် တိုင်စာ ထင်မြင်ချက် မှတ်ချက် မှတ်ချက်များ ' + 'အကြံပြုချက် အထူးတောင်းဆိုချက်',
    thing: 'ကုန်ပစ္စည်း ဆိုင် ထုတ်ကုန်',
  },
  th: {
    about:
      'กรุ๊ปเลือด การตั้งครรภ์ การวินิจฉัย ความพิการ ตั้งครรภ์ ประวัติการรักษา ' +
      'ประวัติการเจ็บป่วย ประวัติแพ้ยา ภูมิแพ้ ยาที่ใช้ ศาสนา สถานภาพสมรส สถานะสมรส ' +
      'สัญชาติ หมู่เลือด อาการ อาการเบื้องต้น อาชีพ อายุ เพศ แพ้ยา โรค โรคประจําตัว ' +
      'โรคเรื้อรัง',
    account: 'บัญชีธนาคาร เลขที่บัญชี เลขบัญชี',
    address: 'thiyu ถนน ที่อยู่ ที่อยู่ถนน บ้านเลขที่ สถานที่ เลขที่บ้าน',
    anyname: 'ชื่อ',
    birthday: 'วันเกิด วันเดือนปีเกิด เกิด',
    card: 'หมายเลขบัตร',
    code: 'รหัสรับพัสดุ',
    coordinates: 'พิกัด พิกัดจีพีเอส ลองจิจูด ละติจูด',
    email: 'จดหมายอิเล็กทรอนิกส์ ที่อยู่อีเมล อีเมล อีเมล์ ไปรษณีย์อิเล็กทรอนิกส์',
    money: 'บํานาญ ยอดเงินคงเหลือ รายได้ รายได้ต่อเดือน เงินเดือน',
    name:
      'chue chuesakul namsakul ชื่อกลาง ชื่อของผู้ถือบัตร ชื่อจริง ชื่อนามสกุล ' +
      'ชื่อบนบัตร ชื่อเต็ม ชื่อเล่น นามสกุล สกุล',
    nationalid:
      'idnr บัตรประจําตัวประชาชนไทย บัตรประชาชน หนังสือเดินทาง เลขบัตรประชาชน ' +
      'เลขประจําตัวประชาชน เลขหนังสือเดินทาง ใบขับขี่',
    org: 'บริษัท องค์กร',
    password: 'รหัสผ่าน รหัสผ่านปัจจุบัน',
    person:
      'คนขับ คนไข้ ครู คู่สมรส นักศึกษา นักเรียน บิดา บุตร ผู้ขาย ผู้ชนะ ผู้ซื้อ ' +
      'ผู้ถือบัตร ผู้ปกครอง ผู้ป่วย ผู้ยื่นคําขอ ผู้รับ ผู้รับผลประโยชน์ ผู้สมัคร ' +
      'ผู้ส่ง ผู้เขียน ผู้เข้าร่วม ผู้เช่า ผู้เยี่ยมชม ผู้เอาประกัน ผู้โดยสาร ' +
      'ผู้ให้เช่า พนักงาน พยาน มารดา ลูกค้า เจ้าของ เจ้าของบัญชี เจ้าบ้าน เด็ก แขก ' +
      'แพทย์ ไรเดอร์',
    phone:
      'smsข้อความเอสเอ็มเอส มือถือ หมายเลขโทรศัพท์ เบอร์มือถือ เบอร์โทร เบอร์โทรศัพท์ ' +
      'แฟกส์ โทรศัพท์ โทรศัพท์มือถือ โทรสาร',
    place: 'จังหวัด ชานเมือง ตําบล ประเทศ มณฑล รหัสไปรษณีย์ รัฐ อําเภอ เขต เทศมณฑล เมือง ' + 'แขวง',
    prose:
      'บันทึกการพยาบาล บันทึกข้อความ บันทึกเพิ่มเติม หมายเหตุ หมายเหตุการจัดส่ง ' +
      'หมายเหตุคําสั่งซื้อ หมายเหตุถึงร้านค้า หมายเหตุเพิ่มเติม',
    thing: 'กิจกรรม ผลิตภัณฑ์ ร้าน สินค้า หน้า หมวดหมู่ แบรนด์ ไฟล์',
    username: 'ชื่อผู้ใช้ ชื่อผู้ใช้งาน ผู้ใช้',
    vehicle: 'ทะเบียนรถ ป้ายทะเบียน เลขทะเบียน',
  },
  tl: {
    about:
      'alerhiya edad gamot karamdaman kasarian kasaysayangmedikal nasyonalidad ' +
      'relihiyon sakit sintoma sintomas trabaho uridugo uringdugo',
    address: 'kalsada kalye kalyengtirahan kalyetirahan tirahan',
    anyname: 'pangalan',
    birthday:
      'arawkapanganakan arawngkapanganakan kaarawan kapanganakan petsakapanganakan ' +
      'petsangkapanganakan',
    card: 'cardnumber',
    coordinates: 'latitud longhitud',
    money: 'buwanangkita sahod suweldo',
    name: 'apelyido buongpangalan pangalansacard unangpangalan',
    nationalid: 'pagibig philsys sssnumber umid',
    org: 'organisasyon',
    person:
      'anak aplikante asawa doktor drayber guro magaaral magulang mamimili mayari ' +
      'nagbebenta nagpadala nangungupahan pasahero pasyente tagapagalaga tagatanggap ' +
      'tatanggap',
    phone: 'cellphone numerongtelepono numerotelepono selpon telepono',
    place:
      'barangay bayan distrito estado kondehan labaslungsod labasnglungsod lalawigan ' +
      'lungsod probinsya siyudad',
    prose:
      'karagdagangtala komento mensaheparasatatanggap mensahesatatanggap mgakomento ' +
      'puna reklamo talakustomer talangkustomer',
    vehicle: 'numerongplaka numeroplaka plaka',
  },
  vi: {
    about:
      'benh benhly benhnen chandoan chuyenkhoa congdoan dangphai dantoc diung gioitinh ' +
      'khuyettat lydokham lykham mangthai nghenghiep nhommau quoctich thuoc ' +
      'thuocdangdung tiensubenh tongiao trieuchung tuoi ung',
    account: 'sotaikhoan taikhoannganhang',
    address: 'diachi diachiduongpho duong sodiachi sonha sotoanha',
    birthday: 'namsinh ngaysinh sinhngay sinhnhat',
    card: 'sothe',
    code: 'manhanhang',
    coordinates: 'kinhdo vido',
    cvv: 'mabaomat',
    email: 'diachidienthu diachiemail diachimail diachithudientu thudientu',
    money: 'luonghuu mucluong sodutaikhoan thunhap thunhaphangthang tienluong',
    name: 'hoten hovaten ten tenday tendaydu tendem tengoi tenthoicongai tentrenthe',
    nationalid:
      'banglai cancuoc cancuoccongdan chungminhnhandan chungminhthu giaypheplaixe ' +
      'hochieu masothue mst sohochieu',
    org: 'congty tochuc',
    password: 'matkhau matkhauhientai',
    person:
      'bacsi benhnhan chunha chusohuu chutaikhoan chuthe chuxe giaovien hangxom ' +
      'hanhkhach hocsinh khach khachhang khachthamquan nguoiban nguoiduocbaohiem ' +
      'nguoiduyet nguoigiamho nguoigiaohang nguoigui nguoiky nguoilai nguoilaodong ' +
      'nguoilienhe nguoimua nguoinhan nguoinopdon nguoiphutrach nguoitao nguoithamgia ' +
      'nguoithang nguoithue nhanchung phuhuynh sinhvien tacgia taixe ungvien',
    phone:
      'dichvutinnhanngan didong diensao dienthoai dienthoaididong dienthoaidong dienthu ' +
      'dong nhantin sdt sodidong sodiensao sodienthoai sodienthu sodong sofax sophon',
    place:
      'huyen khupho mabuuchinh mabuudien noisinh phuong quan quocgia thanhpho thixa ' +
      'tieubang tinh',
    prose:
      'ghichu ghichucuakhach ghichudonhang ghichugiaohang ghichukhachhang ghichunoibo ' +
      'ghichuthem loinhan',
    thing:
      'dinhdang hinhthuc phuongphap phuongthuc phuongthucthanhtoan phuongtien tinhtrang ' +
      'tinhtranghang tinnhan trangthai',
    username: 'bietdanh nguoidung tendangnhap tennguoidung',
    vehicle: 'bienkiemsoat bienso biensoxe',
  },
}
