import type { LanguagePack } from '../language-pack'

/** Built by scripts/languages/build.mjs, from the tables in THIRD-PARTY-NOTICES.md. */
export const romance: LanguagePack = {
  ca: {
    about: 'genere nacionalitat',
    address:
      'adreca adrecapostal carrer direccio domicili localitzacio numerocasa ' +
      'numerodecasa ubicacio',
    anyname: 'nom',
    birthday: 'aniversari datadenaixement datanaixement naixement nascut natalici',
    card: 'numerodetargeta numerotargeta',
    email:
      'adrecacorreuelectronic adrecadecorreuelectronic adrecaelctronica ' +
      'adrecaelectronica correu correuelectronic',
    name:
      'cognom cognomdesoltera cognoms cognomsoltera llinatges nomcomplet nomdeltitular ' +
      'nomdepila nompila nompropi nomtitular segonnom',
    nationalid: 'documentidentitat nrt numeroderegistretributari numeroregistretributari',
    org: 'organitzacio',
    password: 'contrasenya contrasenyaactual',
    phone:
      'dispositiumobil mobil numerodetelefon numerotelefon smartphone telefon ' +
      'telefoncellular telefonintelligent telefonmobil',
    place:
      'ciutat ciutatomunicipi ciutatpetita codipostal comarca comtat districte estat ' +
      'llocdenaixement llocnaixement oregio pais poblacio provincia provinciaoregio',
    username: 'alies nomdusuari nomusuari sobrenom usuari',
  },
  es: {
    about: 'estadocivil genero nacionalidad ocupacion profesion sexo',
    account: 'cuenta cuentabancaria numerocuenta numerodecuenta',
    address:
      'calle callenumero calleynumero colonia direccion direccioncalle direcciondecalle ' +
      'direccionpostal domicilio localizacion numerocasa numerodecasa posicion ' +
      'ubicacion',
    anyname: 'nombre',
    birthday:
      'anodenacimiento anonacimiento cumpleanos fechadenacimiento fechanac ' +
      'fechanacimiento nacida nacido nacimiento',
    card:
      'numerodetarjeta numerodetarjetadecredito numerotarjeta numerotarjetacredito ' +
      'tarjeta tarjetacredito tarjetadecredito',
    email:
      'correo correoelectronico direccioncorreoelectronico direcciondecorreoelectronico ' +
      'direcciondeemail direccionemail',
    name:
      'apellido apellidodesoltera apellidos apellidosoltera nombreapellidos ' +
      'nombrecompleto nombredepila nombreenlatarjeta nombrepila nombres nombretarjeta ' +
      'nombreyapellidos primerapellido segundoapellido segundonombre sunombre tunombre',
    nationalid:
      'carnedeextranjeria carneextranjeria carnetconducir carnetdeconducir ' +
      'carnetdeidentidad carnetidentidad cedula cedulaciudadania ceduladeciudadania ' +
      'ceduladeidentidad ceduladelaidentidadcivil ceduladepersonafisica ' +
      'ceduladeresidencia cedulaidentidad cedulaidentidadcivil cedulapersonafisica ' +
      'cedularesidencia cedulaunicadeidentidad cedulaunicaidentidad clavedeelector ' +
      'claveelector codigounicodeidentificacion codigounicoidentificacion documento ' +
      'documentodeidentidad documentoidentidad documentonacionaldeidentidad ' +
      'documentonacionalidentidad licenciaconducir licenciadeconducir numerodedocumento ' +
      'numerodeidentidad numerodeidentidaddeextranjero ' +
      'numerodeidentificaciondeextranjero numerodeidentificaciontributaria ' +
      'numerodepasaporte numerodeseguridadsocial numerodocumento numeroidentidad ' +
      'numeroidentidadextranjero numeroidentificacionextranjero ' +
      'numeroidentificaciontributaria numeropasaporte numeroseguridadsocial pasaporte ' +
      'registrofederalcontribuyentes registrofederaldecontribuyentes ' +
      'registrounicocontribuyentes registrounicodelcontribuyentes roluniconacional ' +
      'seguridadsocial',
    org:
      'compania empleador empresa nombredelaorganizacion nombreorganizacion ' +
      'organizacion razonsocial',
    password: 'clave contrasena contrasenaactual',
    person: 'beneficiario cliente destinatario empleado paciente remitente titular',
    phone:
      'celular maquinadefax maquinafax mensaje movil numerocelular numerodecelular ' +
      'numerodelinea numerodetelefono numerolinea numerotelefonico numerotelefono ' +
      'telefono telefonomovil telf texto tlf',
    place:
      'ciudad ciudadomunicipio ciudadpequena codigopostal comuna condado distrito ' +
      'estadoderesidencia estadoresidencia localidad lugardenacimiento lugarnacimiento ' +
      'municipio oregion pais provincia suburbio',
    region: 'estado',
    username: 'apodo mote nombredeusuario nombreusuario sobrenombre usuario',
  },
  fr: {
    about: 'etatcivil metier nationalite sexe situationfamiliale',
    account: 'comptebancaire numerocompte numerodecompte',
    address:
      'adresse adressepostale domicile numerodeplaquederue numeroderue numeroplaquerue ' +
      'numerorue rue rueetnumero voie',
    anyname: 'nom',
    birthday:
      'anneedenaissance anneenaissance anniversaire datedenaissance datenaissance ' +
      'naissance nee neele nele',
    card: 'cartebancaire numerocarte numerodecarte',
    cvv: 'crypto cryptogrammevisuel',
    email: 'adresseelectronique adresseemail adressemail courriel courrierelectronique mel',
    id: 'numeroclient',
    name:
      'deuxiemeprenom nomacheteur nomclient nomcomplet nomcontact nomdefamille ' +
      'nomdejeunefille nomdelamere nomdenaissance nomdestinataire nomdutitulaire ' +
      'nomeleve nomenfant nometprenom nomfamille nomjeunefille nommere nomnaissance ' +
      'nompatient nomresponsable nomtitulaire nomusage personneacontacter prenom ' +
      'prenoms raisonsociale votrenom',
    nationalid:
      'bis carteidentite cartenationaleidentite cni numeroavs numerobis numerocin ' +
      'numerodepermis numerodesecuritesociale numerodimmatriculationfiscale ' +
      'numerodinscriptionaurnipp numerofiscal numeroimmatriculationfiscale ' +
      'numeroinscriptionaurnipp numeroinsee numeronational numeropasseport numeropermis ' +
      'numerosecu numerosecuritesociale passeport permisconduire permisdeconduire ' +
      'registrenational securitesociale sozialversicherungsnummer',
    org: 'employeur entreprise nomdelorganisation nomlorganisation societe',
    password: 'mdp motdepasse motdepasseactuel motpasse motpasseactuel',
    person:
      'beneficiaire client destinataire expediteur interlocuteur patient salarie ' + 'titulaire',
    phone:
      'gsm natel numerodetelephone numerotelephone portable telephonemobile ' +
      'telephoneportable texto',
    place:
      'arrondissement banlieue canton codepostal commune comte departement ' +
      'grandquartier lieudenaissance lieunaissance localite pays ' +
      'petitevilleouvillemoyenne provinceouregion ville villeoulocalite',
    region: 'etat',
    username:
      'compte identifiant nomdutilisateur nomutilisateur pseudo pseudonyme surnom ' + 'utilisateur',
  },
  gl: {
    address: 'direccion domicilio enderezo localizacion posicion rua situacion ubicacion',
    anyname: 'nome',
    birthday: 'datadenacemento datanacemento nacemento',
    card: 'numerodatarxeta numerotarxeta',
    email: 'correo correoelectronico enderezocorreoelectronico enderezodecorreoelectronico',
    name:
      'apelido apelidodesolteira apelidos apelidosolteira nomecompleto nomedotitular ' +
      'nometitular segundonome',
    org: 'organizacion',
    password: 'contrasinal',
    phone: 'mobil numerodetelefono numerotelefono telefono telefonomobil',
    place:
      'barrioousuburbio cidade cidadepequena codigopostal concello condado distrito ' +
      'estado pais provincia',
    username: 'alcume nomedeusuario nomeusuario',
  },
  it: {
    about: 'cittadinanza nazionalita professione sesso statocivile',
    account: 'contocorrente numeroconto numerodiconto',
    address:
      'domicilio indirizzo indirizzodiresidenza indirizzoresidenza luogo numerocivico ' +
      'posizione residenza strada ubicazione',
    anyname: 'nome',
    birthday: 'compleanno datadinascita datanascita nascita nata nato',
    card: 'cartacredito cartadicredito numerocarta numerodicarta',
    email: 'indirizzoemail pec postaelettronica',
    id: 'codicecliente numerocliente',
    name:
      'cognome cognomedanubile cognomenubile nomecognome nomecompleto nomedeltitolare ' +
      'nomeecognome nomesullacarta nometitolare nominativo ragionesociale secondonome ' +
      'suonome tuonome',
    nationalid:
      'cartaidentita numerocartaidentita numeropassaporto numeropatente passaporto ' +
      'patente sozialversicherungsnummer tesserasanitaria',
    org: 'azienda datoredilavoro datorelavoro nomeorganizzazione organizzazione',
    password: 'parolachiave passwordcorrente',
    person: 'beneficiario cliente destinatario dipendente intestatario mittente paziente',
    phone:
      'cellulare invio numeroditelefono numerotelefono recapitotelefonico telefax ' +
      'telefono telefonocellulare',
    place:
      'circoscrizione citta cittadina cittaolocalita codicepostale comune contea ' +
      'distretto localita luogodinascita luogonascita nazione oregione paese provincia ' +
      'regione',
    region: 'stato',
    username: 'nomeutente soprannome utente',
  },
  oc: {
    address: 'adrecapostala',
    anyname: 'nom',
    card: 'numerocarta numerodecarta',
    email: 'corrierelectronic',
    name: 'pichonnom titular',
    org: 'societat',
    phone: 'telefon',
    place: 'codipostal districte pais',
  },
  pt: {
    about: 'estadocivil genero nacionalidade profissao sexo',
    account: 'conta contabancaria nib numeroconta numerodaconta',
    address:
      'enderecamento endereco enderecodarua enderecorua localizacao logradouro morada ' +
      'nodepolicia nodeporta nopolicia noporta numerocasa numerodacasa numerodepolicia ' +
      'numerodeporta numeropolicia numeroporta rua ruaenumero ruanumero',
    anyname: 'nome',
    birthday: 'aniversario datadenascimento datanasc datanascimento nascida nascido nascimento',
    card: 'cartao cartaocredito cartaodecredito numerocartao numerodocartao',
    email:
      'correioeletronico enderecodeemail enderecoeletronico enderecoemail enderecomail ' +
      'seuemail seumail',
    name:
      'apelido nomecompleto nomedamae nomedesolteira nomedesolteiro nomedomeio ' +
      'nomedotitulardocartao nomemae nomemeio nomenocartao nomeproprio nomesolteira ' +
      'nomesolteiro nometitularcartao primeironome seunome sobrenome ultimonome',
    nationalid:
      'bilhetedeidentidade bilheteidentidade cadastrodepessoasfisicas ' +
      'cadastropessoasfisicas cartaconducao cartadeconducao cartaocidadao ' +
      'cartaodecidadao carteiradeidentidade carteiraidentidade documento nuit ' +
      'numerodeidentificacao numerodeidentificacaofiscal numerodopassaporte ' +
      'numeroidentificacao numeroidentificacaofiscal numeropassaporte ' +
      'numerounicodeidentificacaotributaria numerounicoidentificacaotributaria ' +
      'passaporte pis titulodeeleitor tituloeleitor',
    org: 'empregador empresa nomedaorganizacao nomeorganizacao organizacao razaosocial',
    password: 'palavrapasse palavrapasseatual senha senhaatual',
    person: 'beneficiario cliente destinatario funcionario paciente remetente titular',
    phone:
      'celular contactotelefonico contatotelefonico faxes fone maquinadefax maquinafax ' +
      'mensagemdetexto mensagemtexto mensagens movel numero numerodetelefone ' +
      'numerotelefone telefone telefonecelular telefonemovel telemovel',
    place:
      'bairro cidade cidademenor cidadeoulocalidade codigopostal concelho condado ' +
      'distrito freguesia localidade municipio naturalidade pais provincia suburbio',
    region: 'estado',
    username:
      'alcunha nomedeexibicao nomedeusuario nomedeutilizador nomeexibicao nomeusuario ' +
      'nomeutilizador pseudonimo usuario utilizador',
  },
  ro: {
    about: 'cetatenie ocupatie profesie starecivila',
    account: 'contbancar numarcont numardecont',
    address: 'adresa adresapostala domiciliu strada',
    anyname: 'nume',
    birthday: 'datanasterii nascut nascuta nastere zidenastere zinastere',
    card: 'numarulcardului',
    email: 'adresadeemail adresaemail adresamail',
    id: 'codclient',
    name:
      'aldoileanume numecomplet numedefamilie numedefata numefamilie numefata ' +
      'numeledepecard numelemamei numelepecard prenume',
    nationalid:
      'buletin cartedeidentitate carteidentitate codnumericpersonal idnp pasaport ' +
      'permisconducere permisdeconducere seriasinumarul serieci seriesinumarci',
    org: 'angajator companie firma organizatie',
    password: 'parola parolaactuala',
    person: 'angajat beneficiar client destinatar expeditor pacient titular',
    phone: 'celular mobil nrtelefon numardetelefon numartelefon telefon telefonmobil',
    place: 'codpostal judet localitate loculnasterii oras provincie raion suburbie tara',
    username: 'numedeutilizator numeutilizator porecla pseudonim utilizator',
  },
}
