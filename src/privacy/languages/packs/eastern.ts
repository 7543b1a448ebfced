import type { LanguagePack } from '../language-pack'

/** Built by scripts/languages/build.mjs, from the tables in THIRD-PARTY-NOTICES.md. */
export const eastern: LanguagePack = {
  ja: {
    about:
      'お薬 アレルギー 主訴 信仰 処方薬 労働組合 受診理由 国籍 基礎疾患 妊娠 婚姻状況 宗教 年齢 性別 性的指向 持病 支持政党 既往歴 服用中の薬 服薬 ' +
      '民族 疾患 病名 病歴 病気 症状 職業 血液型 診断 診断名 診療科 診療科目 配偶者の有無 障がい',
    account: '口座番号 銀行口座',
    address:
      'jusho juusho ご住所 アドレス 住居番号 住所 居住地 建物名 所在地 所属する街路名 町名 番地 通り番地 部屋番号',
    anyname: '名称',
    birthday: 'seinengappi tanjoubi 生まれ 生年月日 誕生日',
    card: 'カード番号',
    code: '受取コード 受取番号',
    coordinates: '経度 緯度 緯度経度',
    cvv: 'セキュリティコード',
    email: 'eメール メール メールアドレス',
    hardware: '端末識別番号 製造番号',
    id: '会員番号',
    money: '口座残高 基本給 年収 年金 所得 手取り 月収 月給 給与 給料 預金残高',
    name:
      'furigana mei meikana meikanji moushikomisha namae sei seikana seikanji shimei ' +
      'yoyakusha yoyakushamei お名前 ふりがな カード保有者の名前 セイ フリガナ ミドルネーム メイ ローマ字氏名 受取人名 口座名義 ' +
      '口座名義人 名 名前 名字 名義人 姓 宛名 担当者名 旧姓 氏 氏名 苗字',
    nationalid:
      'パスポート パスポート番号 マイナンバー 保険証番号 個人番号 免許証番号 基礎年金番号 旅券 旅券番号 運転免許証 運転免許証番号',
    org: '会社名 勤務先 組織 組織名',
    password: 'パスワード 暗証番号 現在のパスワード',
    person:
      'お子様 お客様 カード名義 カード名義人 主治医 乗客 予約者名 代表者 代表者名 会員名 作成者 保護者 候補者 借主 先生 出品者 利用者名 加入者 医師 ' +
      '参加者 受取人 受益者 報告者 売主 契約者 子供 学生 宿泊者 差出人 当選者 従業員 応募者 患者 患者名 所有者 承認者 投稿者 担当医 担当者 搭乗者 ' +
      '教員 来訪者 母 父 生徒 申請者 申込者 著者 被保険者 訪問者 証人 評価者 販売者 貸主 賃借人 購入者 起案者 送り主 運転手 配偶者 配達員',
    phone:
      'denwa denwabango keitai お電話番号 ケータイ ショートメッセージ スマホ ファクシミリ ファックス 携帯 携帯番号 携帯電話 連絡先 ' +
      '電話 電話番号',
    place: '出身地 区 国 地区 州 市区町村 市町村 町制地方自治体 省 県 郡 郵便番号 都道府県',
    prose: '伝言 備考 備考内容 備考欄 特記事項 申し送り 申し送り事項 連絡事項',
    reference: 'お客様番号 メーター番号 供給地点特定番号',
    thing: 'レイヤー 名前空間 強度 形式 書式 空間 補完',
    username: 'ニックネーム ユーザー ユーザー名 ユーザ名 ログインid 利用者 愛称',
    vehicle: 'ナンバープレート 登録番号 車のナンバー 車両ナンバー 車両番号 車番',
  },
  ko: {
    about:
      'alleleugi alleugi bangmunsayu bogyongjunginyag bogyongyag byeonglyeog ' +
      'byeongmyeong cheobangyag gijeojilhwan gugjeog gyeolhonsangtae gyeolhonyeobu ' +
      'honinsangtae hyeolaeghyeong imsin jeungsang jigeob jilbyeong jindan jindanmyeong ' +
      'jinlyogwa jinlyogwamog jonggyo jujeungsang minjog naewonsayu nai nojo seongbyeol ' +
      'seongjeogjihyang yagmul yeonlyeong 결혼상태 결혼여부 국적 기저질환 나이 내원사유 노조 민족 방문사유 병력 병명 ' +
      '복용약 복용중인약 성별 성적지향 알레르기 약물 연령 임신 종교 주증상 증상 직업 진단 진단명 진료과 진료과목 질병 처방약 혈액형 혼인상태',
    account: 'gyejwa gyejwabeonho 계좌 계좌번호',
    address:
      'baesongji baesongjijuso beonji dolojuso dolomyeong dolomyeongjuso donghosu geoli ' +
      'geonmulbeonho juso lojuso lomyeong lomyeongjuso sangsejuso 거리 건물번호 도로명 도로명주소 ' +
      '도로주소 동호수 배송지 배송지주소 번지 상세주소 주소',
    anyname: 'ileum leum 이름',
    birthday:
      'chulsaeng chulsaengil saengil saengnyeonwolil saengnyeonworil 생년월일 생일 출생 출생일',
    card: 'deubeonho kadeubeonho 카드번호',
    code: 'pigeobkodeu sulyeongkodeu 수령코드 픽업코드',
    coordinates: 'gyeongdo wido wigyeong wigyeongdo 경도 위경도 위도',
    cvv: 'boankodeu 보안코드 카드보안코드',
    email: 'imeil imeiljuso jeonjaupyeon meil meiljuso 메일 이메일 이메일주소 전자우편',
    hardware: '기기고유번호 단말고유번호 단말일련번호',
    id: 'hoewonbeonho 회원번호',
    money:
      'geubyeo gyejwajanaeg sodeug wolgeub wolsodeug yeonbong yeongeum yeonsodeug 계좌잔액 ' +
      '급여 소득 연금 연봉 연소득 월급 월소득',
    name:
      'badneunsalam gogaegmyeong gyeolhonjeonseong ileumseong ireum irum jungganileum ' +
      'jungganleum leumseong seong seongham seongmyeong yegeumju 결혼전성 고객명 받는사람 성 성명 성함 ' +
      '예금주 이름성 중간이름 카드상의이름 카드소유자이름',
    nationalid:
      'juminbeonho unjeonmyeonheo yeogwon yeogwonbeonho 여권 여권번호 외국인등록번호 운전면허 운전면허번호 ' +
      '주민등록번호 주민번호',
    org: 'hoesamyeong jigjang jojig 조직 직장 회사명',
    password: 'amho bimilbeonho 비밀번호 암호 현재비밀번호',
    person:
      'abeoji badneunbun baedalwon baeuja bangmunja bohoja bonaeneunsalam bumo chamgaja ' +
      'daepyoja damdangja damdangui damim dangcheomja deusoyuja eomeoni eungsija gaibja ' +
      'gianja gogaeg gumaeja gyeoljaeja gyeyagja gyosa hagbumo hagsaeng hoseuteumyeong ' +
      'huboja hwanja hwanjamyeong imchain imdaein ius jagseongja janyeo jeoja jeungin ' +
      'jigwon jiwonja juchiui jumunja kadeusoyuja panmaeja piboheomja pyeonggaja ' +
      'seunggaeg seunginja sincheongin sincheongja sonnim soyuja suchwiin suhyeja ' +
      'sulyeongin tusuggaeg uisa unjeonja yeyagja 가입자 결재자 계약자 고객 교사 구매자 기안자 담당의 담당자 담임 ' +
      '당첨자 대표자 받는분 방문자 배달원 배우자 보내는사람 보호자 부모 소유자 손님 수령인 수취인 수혜자 승객 승인자 신청인 신청자 아버지 아이 ' +
      '어머니 예약자 운전자 응시자 의사 이웃 임대인 임차인 자녀 작성자 저자 주문자 주치의 증인 지원자 직원 참가자 카드소유자 투숙객 판매자 평가자 ' +
      '피보험자 학부모 학생 호스트명 환자 환자명 후보자',
    phone:
      'haendeupon hyudaejeonhwa hyudaepon hyudaeponbeonho jeonhwa jeonhwabeonho paegseu ' +
      'paegsimilli yeonlagcheo 연락처 전화 전화번호 팩스 팩시밀리 핸드폰 휴대전화 휴대폰 휴대폰번호',
    place:
      'chulsaengji dosi eubmyeon geungyo gugga sido sigun sigungu upyeonbeonho 구 국가 군 ' +
      '근교 도 도시 시군 시군구 시도 우편번호 읍면 주 출생지',
    prose:
      'bigo bigolan chamgosahang gitasahang jeondalsahang memonaeyong memosahang ' +
      'teugisahang teugsahang 기타사항 메모내용 메모사항 비고 비고란 전달사항 참고사항 특이사항',
    reference: 'gogaegbeonho gyelyanggibeonho 계량기번호 고객번호',
    thing: 'gonggan hyeongsig jadongwanseong leieo 공간 레이어 자동완성 형식',
    username:
      'aidi byeolching byeolmyeong hoewon nigneim sayongja sayongjaileum sayongjaleum ' +
      '닉네임 별명 별칭 사용자 사용자이름 아이디 회원',
    vehicle: 'beonhopan chabeonho chalyangbeonho 번호판 차량번호 차번호',
  },
  zh: {
    about:
      'bingli bingshi canji dangpai gonghui guoji guomin guominshi huaiyun ' +
      'hunyinzhuangkuang jiazushi jibing jiuzhenkebie jiuzhenkeshi jiuzhenyuanyin ' +
      'jiwangshi kebie keshi minzu nianling xianbingshi xingbie xingquxiang xinyang ' +
      'xuexing yaopin yaowu yongyao zhenduan zhenduanjieguo zhengzhimianmao zhengzhuang ' +
      'zhiye zhongzu zhusu zongjiao zongjiaoxinyang 主訴 主诉 信仰 党派 国籍 國籍 婚姻状况 婚姻狀況 宗教 宗教信仰 ' +
      '家族史 就診原因 就診科別 就诊原因 就诊科室 工会 工會 年齡 年龄 怀孕 性別 性别 性取向 懷孕 政治面貌 既往史 残疾 殘疾 民族 现病史 用药 疾病 ' +
      '病历 病史 病歷 症状 症狀 种族 科別 科室 種族 职业 職業 药品 药物 藥物 血型 診斷 诊断 诊断结果 过敏 过敏史 過敏 過敏史 黨派',
    account:
      'kaihuhang yinhangka yinhangkahao yinxinghao yinxingkahao yinxingzhanghao ' +
      'zhanghao 帳號 账号 銀行帳號 银行卡号 银行账号',
    address:
      'debu dedian dezhi dian dizhi fanghao fangwei jie jiedao jiedaodezhi jiedaozhi ' +
      'jusuo menpaihao menpaihaoma xiangxidezhi xiangxizhi zhi zhuchu zhuzhi 住址 住处 地址 ' +
      '地埗 地点 址 居所 房号 方位 街 街道 街道地址 詳細地址 详细地址 門牌號 門牌號碼 门牌号',
    anyname: 'ming mingcheng 名 名称 名稱',
    birthday: 'chusheng chushengnianyue chushengriqi shengri 出生 出生年月 出生日期 生日',
    card: 'hao kahao xinyonghao xinyongkahao 信用卡号 信用卡號 卡号 卡號',
    code: 'quhuoma qujianma tihuoma yanzhengma 取件码 取件碼 取货码 提货码 驗證碼 验证码',
    coordinates: 'jingdu jingwei jingweidu weidu 經度 經緯度 緯度 纬度 经度 经纬度',
    cvv:
      'anquanma kapianyanzhengma kaxiaoyanzhi pianyanzhengma xiaoyanzhi 信用卡驗證碼 卡校验值 ' +
      '卡片验证码 安全码 安全碼',
    email:
      'dianyou dianzixinxiang dianziyoujian dianziyouxiang xinxiang youjian youxiang ' +
      'youxiangdezhi youxiangzhi 信箱 电子邮件 电子邮件地址 电子邮箱 电邮 邮件 邮箱 邮箱地址 電子信箱 電子郵件 電子郵件地址 電郵',
    hardware: 'shebeixuhao shebeixuliehao 設備序號 设备序列号',
    id: 'huiyuanbianhao huiyuanhao 会员号 會員編號',
    money:
      'gongzi jibengongzi nianshouru nianxin shouru xinshui xinzi yueshouru yuexin ' +
      'zhanghuyu zhanghuyue 基本工资 工資 工资 帳戶餘額 年收入 年薪 收入 月收入 月薪 薪水 薪資 薪资 账户余额',
    name:
      'kamianxingming lianluoren lianxiren mianxingming mingzi niangjiaxing nicheng ' +
      'quanming shouhuoren shoujianren xing xingming xingshi yingwenming ' +
      'yingwenxingming zhenshixingming zhongjianming 中間名 中间名 全名 卡面姓名 名字 姓 姓名 姓氏 娘家姓 收件人 ' +
      '收货人 昵称 真实姓名 真實姓名 联系人 聯絡人 英文名 英文姓名',
    nationalid:
      'huzhao huzhaohao huzhaohaoma jiashizheng jiashizhenghao jiazhao ' +
      'juminshenfenzheng ricno shebaohao shenfenzheng shenfenzhenghao shenfenzhenghaoma ' +
      'shenfenzhengzihao tongyibianhao ubn xianggangshenfenzheng 居民身份证 护照 护照号 护照号码 社保号 ' +
      '統一編號 统一社会信用代码 统一编号 護照 護照號碼 身份證 身份證號碼 身份证 身份证号 身份证号码 身分證 身分證字號 香港身份證 駕照 驾照 驾驶证 ' +
      '驾驶证号',
    org: 'gongsi gongzuodanwei zuzhi zuzhimingcheng 公司 工作单位 組織名稱 組織單位資訊 组织 组织名称',
    password: 'dangqianmima kouling mima muqianmima 口令 密码 密碼 当前密码 目前密碼',
    person:
      'beibaoxianren bingren canyuzhe chengke chengzuren chikaren chikarenxingming ' +
      'chiren chirenxingming chiyouren chuangjianren dinghu ertong fajianren fangdong ' +
      'fangke fuqin fuzeren haizi houxuanren huanzhe huanzhexingming huiyuanxingming ' +
      'huming huojiangzhe jianhuren jiaoshi jiazhang jijianren jingbanren ' +
      'jinjilianluoren jinjilianxiren kaihuren kehu kuaidiyuan kuaiyuan laibin laoshi ' +
      'lingquren luke maijia muqin peiou pingshenren qianshouren qishou quhuoren ' +
      'shenheren shenpiren shenqingren shenqingzhe shouyiren siji suoyouren tihuoren ' +
      'toubaoren xuesheng yezhu yingpinzhe yisheng yishi yuangong zhaiquanren zhaiwuren ' +
      'zhengren zhuzhiyisheng zhuzhiyishi zinu zuke zuozhe 业主 主治医生 主治醫師 乘客 买家 作者 候选人 ' +
      '债务人 债权人 儿童 创建人 医生 卖家 参与者 发件人 取貨人 取货人 受益人 司机 员工 子女 学生 孩子 學生 审批人 审核人 客户 家長 家长 寄件人 ' +
      '应聘者 开户人 快递员 患者 患者姓名 戶名 户名 房东 所有人 承租人 投保人 持卡人 持卡人姓名 持有人 提貨人 提货人 收貨人 教师 旅客 會員姓名 来宾 ' +
      '母亲 父亲 申請人 申请人 申请者 病人 监护人 監護人 租客 签收人 簽收人 紧急联系人 緊急聯絡人 经办人 老师 获奖者 被保险人 被保險人 订户 访客 ' +
      '证人 评审人 負責人 買家 賣家 负责人 配偶 醫師 醫生 领取人 骑手',
    phone:
      'chuanzhen chuanzhenji dianhua dianhuahaoma duanxiaoxi duanxin duanxinxi duanxun ' +
      'gudingdianhua guhua jianxun lianluodianhua lianxidianhua lianxifangshi ' +
      'mobilephone shihuahaoma shouji shoujiduanxin shoujihao shoujihaoma shoujijianxun ' +
      'shouti shoutihaoma wenzixiaoxi xinxi yidongdianhua zhaidian zuoji 传真 传真机 信息 傳真 ' +
      '固定电话 固定電話號碼 固话 宅电 市話號碼 座机 手提 手提號碼 手机 手机号 手机号码 手机短信 手機 手機簡訊 手機號碼 文字消息 电话 电话号码 短信 ' +
      '短信息 短消息 短訊 短讯 移动电话 简讯 簡訊 联系方式 联系电话 聯絡電話 行動電話簡訊 行動電話號碼 電話 電話號碼',
    place:
      'cheng chengqu chengshi chengshipianqu chengshizhusuo chengzhen chushengde dequ ' +
      'guojia jiguan junxian quxian sheng shengfen shijiao xianshi youbian youdiquhao ' +
      'youquhao youzhengbianhao youzhengbianma zhen zhixiashi zhou zizhiqu 出生地 区 区县 區 县 ' +
      '国家 國家 地区 地區 城 城區 城市 城市住所 城市片区 城鎮 城镇 州 市 市郊 直轄市 直辖市 省 省份 省分 籍贯 縣 縣市 自治区 自治區 邮政编码 ' +
      '邮编 郡 郡縣 郵政編號 郵遞區號 鎮',
    prose:
      'beizhu beizhushuoming dingdanbeizhu kehubeizhu peisongbeizhu peisongshuoming 備註 ' +
      '备注 备注说明 客戶備註 訂單備註 订单备注 配送备注 配送說明',
    reference: 'dianbiaohao dianhao huhao shuihao 戶號 户号 水號 电表号 電號',
    thing:
      'buquan dangan fenlei geshi huodong kongjian leibie pinpai tuceng yemian ' +
      'zhuangtai 分類 品牌 图层 圖層 格式 檔案 活动 活動 状态 空間 空间 类别 补全 補全 頁面 類別 页面',
    username:
      'huiyuan niming qqhao qq号 shiyongzhemingcheng weixinhao yonghu yonghuming ' +
      'zhanghumingcheng 会员 使用者名稱 帳戶名稱 微信 微信号 微信號 昵名 暱稱 會員 用戶 用户 用户名',
    vehicle: 'chepai chepaihao chepaihaoma 車牌 車牌號碼 车牌 车牌号 车牌号码',
  },
}
