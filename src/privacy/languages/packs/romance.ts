import type { LanguagePack } from '../language-pack'

/** Built by scripts/languages/build.mjs, from the tables in THIRD-PARTY-NOTICES.md. */
export const romance: LanguagePack = {
  ca: {
    about:
      'allergies diagnostic discapacitat edat embaras genere grupsanguini ' +
      'historialmedic malaltia medicaments motiudelavisita motiuvisita nacionalitat ' +
      'partitpolitic religio simptoma simptomes sindicat',
    address:
      'adreca adrecapostal carrer direccio domicili localitzacio numerocasa ' +
      'numerodecasa ubicacio',
    anyname: 'nom',
    birthday: 'aniversari datadenaixement datanaixement naixement nascut natalici',
    card: 'numerodetargeta numerotargeta',
    coordinates: 'latitud longitud',
    email:
      'adrecacorreuelectronic adrecadecorreuelectronic adrecaelctronica ' +
      'adrecaelectronica correu correuelectronic',
    money: 'ingressosmensuals salari soubrut sounet',
    name:
      'cognom cognomdesoltera cognoms cognomsoltera llinatges nomcomplet nomdeltitular ' +
      'nomdepila nomfill nominfant nommare nompare nompila nompropi nomtitular segonnom',
    nationalid:
      'catsalut documentidentitat nrt numeroderegistretributari numeroregistretributari ' +
      'targetasanitaria',
    org: 'organitzacio',
    password: 'contrasenya contrasenyaactual',
    person:
      'alumna alumne amfitrio assegurat assistent beneficiari candidata comprador ' +
      'conductor destinatari destinataria hoste llogater metge metgessa pacient ' +
      'passatger professor professora propietari remitent repartidor sollicitant ' +
      'titularcompte venedor visitant',
    phone:
      'dispositiumobil mobil numerodetelefon numerotelefon smartphone telefon ' +
      'telefoncellular telefonintelligent telefonmobil',
    place:
      'ciutat ciutatomunicipi ciutatpetita codipostal comarca comtat districte ' +
      'llocdenaixement llocnaixement municipi oregio pais poblacio provincia ' +
      'provinciaoregio',
    prose:
      'anotacio anotacions comentari comentaris notaclient notesclient observacio ' +
      'observacions',
    thing: 'estat estatcomanda',
    username: 'alies nomdusuari nomusuari sobrenom usuari',
    vehicle: 'matricula',
  },
  es: {
    about:
      'afiliacionpolitica afiliacionsindical alergia alergias antecedentesmedicos ' +
      'creenciareligiosa diagnostico diagnosticos discapacidad dolencia dolencias edad ' +
      'embarazada embarazo enfermedad enfermedades especialidadmedica estadocivil etnia ' +
      'genero gruposanguineo historiaclinica historialmedico historiamedica medicacion ' +
      'medicamento medicamentos motivoconsulta motivodeconsulta motivodelaconsulta ' +
      'motivodelavisita motivovisita nacionalidad ocupacion orientacionsexual ' +
      'origenetnico padecimiento padecimientos partidopolitico patologia ' +
      'pertenenciaetnica profesion sexo sindicato sintoma sintomas tipodesangre ' +
      'tiposangre tratamientomedico',
    account: 'cuenta cuentabancaria numerocuenta numerodecuenta',
    address:
      'calle callenumero calleynumero colonia dirdomicilio direccion direccioncalle ' +
      'direcciondecalle direccionpostal direccionresidencia dirresidencia domicilio ' +
      'localizacion numerocasa numerodecasa numeroexterior numerointerior numext numint ' +
      'otrassenas pisopuerta posicion senas ubicacion',
    anyname: 'nombre',
    birthday:
      'anodenacimiento anonacimiento cumpleanos fechadenacimiento fechanac ' +
      'fechanacimiento fecnac fnac nacida nacido nacimiento',
    card:
      'numerodetarjeta numerodetarjetadecredito numerotarjeta numerotarjetacredito ' +
      'tarjeta tarjetacredito tarjetadecredito',
    code: 'codigoentrega codigorecogida codigoretiro',
    coordinates: 'coordenadas coordenadasgps latitud longitud',
    cvv: 'codigodeseguridad codigoseguridad',
    email:
      'correo correoelectronico direccioncorreoelectronico direcciondecorreoelectronico ' +
      'direcciondeemail direccionemail',
    id: 'numerosocio',
    money:
      'ingresomensual ingresosanuales ingresosmensuales patrimonio pensionmensual ' +
      'remuneracion salario salariobruto salarioneto saldoactual saldoanterior ' +
      'saldocuenta saldodisponible saldoencuenta saldoposterior sueldo',
    name:
      'ape1 ape2 apellido apellidodesoltera apellidomaterno apellidopaterno apellidos ' +
      'apellidosoltera apmaterno appaterno nomalumno nombreapellidos nombrecompleto ' +
      'nombredepila nombreenlatarjeta nombrehijo nombremadre nombrepadre nombrepila ' +
      'nombres nombretarjeta nombreyapellidos nomsocio primerape primerapellido ' +
      'primernombre segundoape segundoapellido segundonombre sunombre tunombre',
    nationalid:
      'carnedeextranjeria carneextranjeria carnetconducir carnetdeconducir ' +
      'carnetdeidentidad carnetidentidad cedula cedulaciudadania ceduladeciudadania ' +
      'ceduladeidentidad ceduladelaidentidadcivil ceduladepersonafisica ' +
      'ceduladeresidencia cedulaidentidad cedulaidentidadcivil cedulaorif ' +
      'cedulapersonafisica cedularesidencia cedulaunicadeidentidad cedulaunicaidentidad ' +
      'clavedeelector claveelector codigounicodeidentificacion ' +
      'codigounicoidentificacion documento documentodeidentidad documentoidentidad ' +
      'documentonacionaldeidentidad documentonacionalidentidad identificacion licencia ' +
      'licenciaconducir licenciadeconducir nrocarnet numdoc numdocumento numerocarnet ' +
      'numerodedocumento numerodeidentidad numerodeidentidaddeextranjero ' +
      'numerodeidentificacion numerodeidentificaciondeextranjero ' +
      'numerodeidentificaciontributaria numerodepasaporte numerodeseguridadsocial ' +
      'numerodocumento numerodpi numeroidentidad numeroidentidadextranjero ' +
      'numeroidentificacion numeroidentificacionextranjero ' +
      'numeroidentificaciontributaria numeropasaporte numeroseguridadsocial ' +
      'numeroseguro pasaporte permisoconduccion permisoconducir permisodeconducir ' +
      'registrofederalcontribuyentes registrofederaldecontribuyentes ' +
      'registrounicocontribuyentes registrounicodelcontribuyentes rif roluniconacional ' +
      'seguridadsocial tarjetasanitaria',
    org:
      'compania empleador empresa nombredelaorganizacion nombreorganizacion ' +
      'organizacion razonsocial',
    password: 'clave contrasena contrasenaactual',
    person:
      'abonado acompanante acreedor acudiente afiliada afiliado alumna alumno anfitrion ' +
      'anfitriona apoderada apoderado aprobadopor arrendador arrendataria arrendatario ' +
      'asegurado asignadoa asistente asistentes autor autora autorizadopor beneficiaria ' +
      'beneficiario candidata candidato chofer cliente comprador compradora conductor ' +
      'conductora contacto contribuyente conyuge creadopor declarante demandado ' +
      'demandante denunciante destinataria destinatario deudor doctora donante empleada ' +
      'empleado esposa esposo estudiante evaluador evaluadora firmadopor firmante ' +
      'ganador ganadora heredero hermana hermano hija hijo huesped inquilina inquilino ' +
      'interlocutor invitado invitados jefedehogar jefehogar madre medica medico ' +
      'mensajero modificadopor ordenante paciente padre participante participantes ' +
      'pasajera pasajero profesor profesora propietaria propietario quienrecibe ' +
      'quienrecoge recibidopor reclamante remitente repartidor repartidora ' +
      'representantelegal revisadopor revisor revisora socia socio solicitadopor ' +
      'solicitante suscriptor testigo titular titularcuenta titulardelacuenta ' +
      'titulardelatarjeta titulartarjeta tomador trabajador trabajadora tutor tutora ' +
      'vecina vecino vendedor vendedora viajero visitante',
    phone:
      'celular fono linea maquinadefax maquinafax movil numerocelular numerocontacto ' +
      'numerodecelular numerodelinea numerodestinatario numerodetelefono numerofijo ' +
      'numerolinea numeromovil numerotelefonico numerotelefono telefono telefonofijo ' +
      'telefonomovil telf texto tlf',
    place:
      'ciudad ciudadomunicipio ciudadpequena codigopostal comuna condado distrito ' +
      'estadoderesidencia estadoresidencia localidad lugardenacimiento lugarnacimiento ' +
      'municipio oregion pais poblacion provincia suburbio',
    prose:
      'comentario comentarios notacliente notapedido notascliente notaspedido ' +
      'observacion observaciones',
    reference:
      'numerocontador numerodecontador numerodemedidor numerodepaciente numeromedidor ' +
      'numeropaciente',
    region: 'estado',
    thing:
      'autocompletado capa espaciodenombres espacionombres formato fortaleza fuerza ' +
      'mascara mensaje viento',
    username: 'apodo mote nombredeusuario nombreusuario sobrenombre usuario',
    vehicle:
      'matricula numerobastidor numerodebastidor numerodeplaca numeroplaca patente ' +
      'placa placas',
  },
  fr: {
    about:
      'allergie allergies antecedents antecedentsmedicaux appartenancepolitique ' +
      'appartenancesyndicale arretmaladie confessionreligieuse dernieresregles ' +
      'diagnosticmedical enceinte etatcivil grossesse groupesanguin handicap ' +
      'historiquemedical maladie maladies medicament medicaments metier ' +
      'motifconsultation motifdeconsultation motifdelaconsultation motifdelavisite ' +
      'motifvisite nationalite ordonnancemedicale orientationsexuelle origineethnique ' +
      'partipolitique pathologie pathologies pilule sexe situationfamiliale ' +
      'specialitemedicale symptome symptomes syndicat traitementmedical',
    account: 'comptebancaire numerocompte numerodecompte',
    address:
      'adresse adressepostale batiment complementadresse complementdadresse domicile ' +
      'numeroappartement numerodeplaquederue numeroderue numeroplaquerue numerorue rue ' +
      'rueetnumero voie',
    anyname: 'nom',
    birthday:
      'anneedenaissance anneenaissance anniversaire datedenaissance datenais datenaiss ' +
      'datenaissance datnais ddn dtnais dtnaiss naissance nee neele nele',
    card: 'cartebancaire numerocarte numerodecarte',
    code: 'codeporte coderetrait digicode',
    coordinates: 'coordonneesgeographiques coordonneesgps positiongps',
    cvv:
      'codedesecurite codedeverification codesecurite codeverification crypto ' +
      'cryptogramme cryptogrammevisuel',
    email: 'adresseelectronique adresseemail adressemail courriel courrierelectronique mel',
    id: 'numeroadherent numeroclient',
    money:
      'patrimoine pensionretraite remuneration revenu revenufiscal revenus salaire ' +
      'salairebrut salairenet soldebancaire soldecompte soldeducompte',
    name:
      'deuxiemeprenom nomacheteur nomassure nomclient nomcomplet nomconjoint nomcontact ' +
      'nomdefamille nomdejeunefille nomdelamere nomdemandeur nomdenaissance ' +
      'nomdestinataire nomdutitulaire nomeleve nomenfant nometprenom nomfamille ' +
      'nomjeunefille nomlocataire nommere nomnaiss nomnaissance nomparent nompatient ' +
      'nompatronymique nompere nompers nomproprietaire nomresp nomresponsable ' +
      'nomsurcarte nomsurlacarte nomtitulaire nomusage nomusuel patronyme ' +
      'personneacontacter prenom prenoms raisonsociale votrenom',
    nationalid:
      'bis cartedidentite carteidentite cartenationaleidentite cartesoleil cartevitale ' +
      'cni nas nsecu nsecuritesociale numcin numeroassurancemaladie ' +
      'numeroassurancesociale numeroavs numerobis numerocartedidentite ' +
      'numerocartevitale numerocin numerodecartedidentite numerodecartevitale ' +
      'numerodepermis numerodesecuritesociale numerodimmatriculationfiscale ' +
      'numerodinscriptionaurnipp numerofiscal numeroimmatriculationfiscale ' +
      'numeroinscriptionaurnipp numeroinsee numeronational numeropasseport numeropermis ' +
      'numerosecu numerosecuritesociale numfiscal numsecu passeport permisconduire ' +
      'permisdeconduire ramq registrenational securitesociale sozialversicherungsnummer',
    org: 'employeur entreprise nomdelorganisation nomlorganisation societe',
    password: 'mdp motdepasse motdepasseactuel motpasse motpasseactuel',
    person:
      'abonne abonnee accompagnant accompagnateur acheteur acheteuse adherent ' +
      'allocataire approuvepar assignea assure auteur autrice ayantdroit bailleur ' +
      'beneficiaire beneficiaireeffectif candidat candidate chauffeur client conducteur ' +
      'conductrice conjoint conjointe contribuable coursier creancier creepar debiteur ' +
      'demandepar demandeur demandeuse destinataire donateur eleve employee emprunteur ' +
      'enfant enseignant enseignante epouse epoux etudiant etudiante evaluateur ' +
      'examinateur expediteur expeditrice fille fils frere gagnant gerant heritier hote ' +
      'hotesse interlocuteur invitee livreur livreuse locataire medecin medecinfamille ' +
      'medecintraitant mere modifiepar notaire participante passager passagere patient ' +
      'patiente pere plaignant professeur proprietaire recupar redigepar ' +
      'representantlegal requerant responsablelegal salarie salariee signataire ' +
      'signepar soeur souscripteur temoin titulaire titulairecarte titulairecartegrise ' +
      'titulairecompte titulairedelacarte titulaireducompte travailleur tuteur tutrice ' +
      'validepar vendeur vendeuse visiteur visiteuse voisin voyageur',
    phone:
      'cellulaire gsm natel numerobeneficiaire numerocontact numerodestinataire ' +
      'numerodetelephone numerofixe numerogsm numerotelephone portable telcellulaire ' +
      'telephonemobile telephoneportable telfixe telmobile telportable texto',
    place:
      'arrondissement banlieue canton codepostal commune comte departement ' +
      'grandquartier lieudenaissance lieunaissance localite pays ' +
      'petitevilleouvillemoyenne provinceouregion ville villeoulocalite',
    prose:
      'annotationlibre commentaire commentaires messagedestinataire motclient ' +
      'motduclient observationclient remarque remarques',
    reference:
      'carteno numerocompteur numerodecompteur numerodepatient numeropatient ' +
      'pointdelivraison pointlivraison',
    region: 'etat',
    thing:
      'calque capteur completion compteur couleur epaisseur erreur espacedenoms ' +
      'espacenoms exterieur force format fournisseur hauteur interieur largeur longueur ' +
      'masque moteur navigateur ordinateur profondeur robustesse saveur secteur serveur ' +
      'transporteur valeur vent',
    username:
      'compte identifiant nomdutilisateur nomutilisateur pseudo pseudonyme surnom ' + 'utilisateur',
    vehicle: 'immatriculation numerochassis numeroimmatriculation plaque plaqueimmatriculation',
  },
  gl: {
    about:
      'alerxia alerxias crenza diagnostico discapacidade embarazo enfermidade etnia ' +
      'gruposanguineo idade medicamentos partidopolitico relixion sindicato sintomas ' +
      'xenero',
    address: 'direccion domicilio enderezo localizacion posicion rua situacion ubicacion',
    anyname: 'nome',
    birthday: 'datadenacemento datanacemento nacemento',
    card: 'numerodatarxeta numerotarxeta',
    email: 'correo correoelectronico enderezocorreoelectronico enderezodecorreoelectronico',
    money: 'ingresosmensuais pension salario saldoconta saldodaconta soldo',
    name:
      'apelido apelidodesolteira apelidos apelidosolteira nomecompleto nomedotitular ' +
      'nometitular segundonome',
    org: 'organizacion',
    password: 'contrasinal',
    person:
      'alumno asegurado comprador condutor destinatario inquilino medico paciente ' +
      'pasaxeiro profesor propietario remitente solicitante titor vendedor',
    phone: 'mobil numerodetelefono numerotelefono telefono telefonomobil',
    place:
      'barrioousuburbio cidade cidadepequena codigopostal concello condado distrito ' +
      'estado pais provincia',
    prose:
      'anotacion anotacions comentario comentarios mensaxedestinatario mensaxepersoal ' +
      'observacion observacions',
    username: 'alcume nomedeusuario nomeusuario',
    vehicle: 'matricula',
  },
  it: {
    about:
      'allergia allergie anamnesi cittadinanza confessionereligiosa diagnosi disabilita ' +
      'disturbi disturbo etnia farmaci farmaco gravidanza grupposanguigno incinta ' +
      'invalidita iscrizionesindacale malattia malattie motivodellavisita motivovisita ' +
      'nazionalita orientamentosessuale origineetnica partitopolitico patologia ' +
      'patologie professione religione sesso sindacato sintomi sintomo specialitamedica ' +
      'statocivile storiaclinica terapiafarmacologica',
    account: 'contocorrente numeroconto numerodiconto',
    address:
      'domicilio indirizzo indirizzodiresidenza indirizzoresidenza internoscala luogo ' +
      'numerocivico posizione residenza strada ubicazione',
    anyname: 'nome',
    birthday: 'compleanno datadinascita datanasc datanascita dtnasc nascita nata nato',
    card: 'cartacredito cartadicredito numerocarta numerodicarta',
    code: 'codiceritiro',
    coordinates: 'coordinategps latitudine longitudine',
    cvv: 'codicedisicurezza codicesicurezza',
    email: 'indirizzoemail pec postaelettronica',
    id: 'codicecliente numerocliente numerotessera',
    money:
      'patrimonio pensione reddito redditoannuo retribuzione saldoattuale saldoconto ' +
      'saldodisponibile stipendio stipendiolordo stipendionetto',
    name:
      'cogn cognome cognomedanubile cognomenubile nomecognome nomecompleto ' +
      'nomedeltitolare nomeecognome nomefiglio nomemadre nomepadre nomesullacarta ' +
      'nometitolare nominativo primonome ragionesociale secondonome suonome tuonome',
    nationalid:
      'cartadidentita cartaidentita numdoc numerocartadidentita numerocartaidentita ' +
      'numerodicartadidentita numerodocumento numeropassaporto numeropatente passaporto ' +
      'patente sozialversicherungsnummer tesserasanitaria',
    org: 'azienda datoredilavoro datorelavoro nomeorganizzazione organizzazione',
    password: 'parolachiave passwordcorrente',
    person:
      'abbonato accompagnatore acquirente alunna alunno approvato approvatoda ' +
      'assegnatoa assicurato assistito autista autore autorizzato autorizzatoda autrice ' +
      'bambina bambino beneficiaria beneficiario candidata candidato chiritira citofono ' +
      'cliente conducente conduttore coniuge contatto contraente contribuente corriere ' +
      'creato creatoda creditore debitore declarante denunciante destinataria ' +
      'destinatario dichiarante dipendente docente dottoressa erede figlia figlio ' +
      'firmatario firmato firmatoda fratello genitore inquilina inquilino insegnante ' +
      'intestataria intestatario intestatariocarta iscritto lavoratore lavoratrice ' +
      'locatario locatore madre marito medico mittente modificato modificatoda moglie ' +
      'ospite padre partecipante partecipanti passeggero paziente professore ' +
      'professoressa proprietaria proprietario referente revisore ricevuto ricevutoda ' +
      'richiedente richiesto richiestoda socio sorella studente studentessa testimone ' +
      'titolare titolarecarta titolareconto titolaredelconto titolaredellacarta tutore ' +
      'valutatore venditore venditrice viaggiatore vicino vincitore vincitrice ' +
      'visitatore visitatrice',
    phone:
      'cellulare invio numerocontatto numerodestinatario numeroditelefono numerofisso ' +
      'numerotelefono recapitotelefonico telefax telefono telefonocellulare',
    place:
      'circoscrizione citta cittadina cittaolocalita codicepostale comune contea ' +
      'distretto localita luogodinascita luogonascita nazione oregione paese provincia ' +
      'regione',
    prose:
      'annotazione annotazioni appunti appunto commenti commento osservazione ' + 'osservazioni',
    reference: 'numerocontatore',
    region: 'stato',
    thing: 'completamento formato forza livello lunghezza maschera robustezza vento',
    username: 'nomeutente soprannome utente',
    vehicle: 'numerotelaio targa targaauto',
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
    prose:
      'comentari comentaris instruccionsdeliurason instruccionsliurason ' +
      'messatgedestinatari observacion observacions remarca remarcas',
  },
  pt: {
    about:
      'alergia alergias comorbidades crenca deficiencia diagnostico diagnosticos doenca ' +
      'doencas especialidademedica estadocivil etnia filiacaopartidaria ' +
      'filiacaosindical genero gestante gravida gravidez gruposanguineo historicomedico ' +
      'idade medicacao medicamento medicamentos motivoconsulta motivodaconsulta ' +
      'nacionalidade orientacaosexual partidopolitico profissao queixa queixaprincipal ' +
      'raca religiao sexo sindicato sintoma sintomas tiposanguineo',
    account: 'conta contabancaria nib numeroconta numerodaconta',
    address:
      'complemento complementoendereco enderecamento endereco enderecodarua enderecorua ' +
      'localizacao logradouro morada nodepolicia nodeporta nopolicia noporta numerocasa ' +
      'numerodacasa numerodepolicia numerodeporta numeropolicia numeroporta rua ' +
      'ruaenumero ruanumero',
    anyname: 'nome',
    birthday:
      'aniversario datadenascimento datanasc datanascimento dnasc dtnasc nasc nascida ' +
      'nascido nascimento',
    card: 'cartao cartaocredito cartaodecredito numerocartao numerodocartao',
    code: 'codigolevantamento codigoretirada',
    coordinates: 'coordenadas coordenadasgps',
    cvv: 'codigodeseguranca codigoseguranca',
    email:
      'correioeletronico enderecodeemail enderecoeletronico enderecoemail enderecomail ' +
      'seuemail seumail',
    money:
      'patrimonio remuneracao renda rendafamiliar rendamensal rendimentomensal salario ' +
      'salariobruto salarioliquido saldoanterior saldoapos saldoatual saldoconta ' +
      'saldodisponivel saldoemconta',
    name:
      'apelido nomecompleto nomedamae nomedesolteira nomedesolteiro nomedomeio ' +
      'nomedotitulardocartao nomefilho nomeimpressonocartao nomemae nomemeio ' +
      'nomenocartao nomepai nomeproprio nomesolteira nomesolteiro nometitular ' +
      'nometitularcartao primeironome segundonome seunome sobrenome ultimonome',
    nationalid:
      'bilhetedeidentidade bilheteidentidade cadastrodepessoasfisicas ' +
      'cadastropessoasfisicas cartaconducao cartadeconducao cartaocidadao ' +
      'cartaodecidadao cartaodosus cartaosus carteiradeidentidade carteiraidentidade ' +
      'carteiratrabalho cns ctps documento identificacao nuit numdoc numerocontribuinte ' +
      'numerodecontribuinte numerodeidentificacao numerodeidentificacaofiscal ' +
      'numerodocumento numerodopassaporte numeroidentificacao numeroidentificacaofiscal ' +
      'numeropassaporte numerounicodeidentificacaotributaria ' +
      'numerounicoidentificacaotributaria numeroutente nutente passaporte pis ' +
      'titulodeeleitor tituloeleitor',
    org: 'empregador empresa nomedaorganizacao nomeorganizacao organizacao razaosocial',
    password: 'palavrapasse palavrapasseatual senha senhaatual',
    person:
      'acompanhante alteradopor aluna aluno anfitria anfitriao aprovadopor assinadopor ' +
      'assinante associado autor autora autorizadopor avaliador avaliadora beneficiaria ' +
      'beneficiario candidata candidato cliente comprador compradora condutor condutora ' +
      'conjuge contato contribuinte credor criadopor crianca declarante denunciante ' +
      'destinataria destinatario devedor dono encarregadodeeducacao encarregadoeducacao ' +
      'entregador entregadora esposa esposo estudante favorecido filha filho ' +
      'funcionaria funcionario herdeiro hospede inquilina inquilino irma irmao locador ' +
      'locatario mae medica medico motorista paciente pagador pai passageira passageiro ' +
      'professor professora proprietaria proprietario quemrecebe quemretira recebedor ' +
      'recebidopor remetente requerente responsavel revisor segurado senhorio ' +
      'signatario socio solicitadopor solicitante testemunha titular titularcartao ' +
      'titularconta titulardaconta titulardocartao trabalhador trabalhadora tutor ' +
      'vencedor vencedora vendedor vendedora viajante visitante vizinha vizinho',
    phone:
      'celular contactotelefonico contatotelefonico faxes fone maquinadefax maquinafax ' +
      'mensagemdetexto mensagemtexto mensagens movel numero numerocontacto ' +
      'numerocontato numerodetelefone numerofixo numerotelefone telefone ' +
      'telefonecelular telefonemovel telemovel tlm',
    place:
      'bairro cidade cidademenor cidadeoulocalidade codigopostal concelho condado ' +
      'distrito freguesia localidade municipio naturalidade pais provincia suburbio',
    prose: 'anotacao anotacoes comentario comentarios observacao observacoes recado recados',
    reference: 'numerocontador numerodocontador numerodomedidor numeromedidor',
    region: 'estado',
    thing:
      'apelidoendereco camada comprimento forca formato mascara senhaatendimento ' +
      'senhapainel vento',
    username:
      'alcunha nomedeexibicao nomedeusuario nomedeutilizador nomeexibicao nomeusuario ' +
      'nomeutilizador pseudonimo usuario utilizador',
    vehicle: 'chassi matricula placa placacarro placadocarro placadoveiculo placaveiculo',
  },
  ro: {
    about:
      'afectiune afectiuni alergie alergii boala boli cetatenie confesiune diagnostic ' +
      'diagnosticmedical dizabilitate etnie gravida grupadesange grupasange ' +
      'grupasanguina handicap istoricmedical medicament medicamente motivulconsultatiei ' +
      'motivulvizitei nationalitate ocupatie orientaresexuala partidpolitic profesie ' +
      'religie simptom simptome sindicat starecivila varsta',
    account: 'contbancar numarcont numardecont',
    address: 'adresa adresapostala domiciliu resedinta strada',
    anyname: 'nume',
    birthday: 'datanasterii nascut nascuta nastere zidenastere zinastere',
    card: 'numarulcardului',
    code: 'codridicare',
    coordinates: 'coordonategps latitudine longitudine',
    email: 'adresadeemail adresaemail adresamail',
    id: 'codclient',
    money: 'pensie salariu salariubrut salariunet soldcont venit venitlunar venituri',
    name:
      'aldoileanume numecomplet numedefamilie numedefata numefamilie numefata ' +
      'numeledepecard numelemamei numelepecard prenume',
    nationalid:
      'buletin cartedeidentitate carteidentitate codnumericpersonal idnp numarci ' +
      'pasaport permisconducere permisdeconducere seriasinumarul serieci serienumarci ' +
      'seriesinumarci',
    org: 'angajator companie firma organizatie',
    password: 'parola parolaactuala',
    person:
      'abonat angajat angajata aprobat aprobatde asigurat autor beneficiar calator ' +
      'candidat candidata castigator chirias client clienta copil creat creatde ' +
      'creditor cumparator curier debitor destinatar destinatara doctorita elev eleva ' +
      'evaluator expeditor gazda lucrator martor medic membra mostenitor oaspete ' +
      'pacient pacienta parinte participanta pasager posesor primit primitde profesoara ' +
      'profesor proprietar semnat semnatde sofer solicitant solicitanta sotie studenta ' +
      'titular titularcard titularcont vanzator vecin vizitatoare vizitator',
    phone: 'celular mobil nrtelefon numardetelefon numartelefon telefon telefonmobil',
    place: 'codpostal judet localitate loculnasterii oras provincie raion suburbie tara',
    prose: 'comentarii comentariu mentiune mentiuni notite observatie observatii ' + 'observatiile',
    reference: 'codlocconsum numarcontor',
    thing:
      'articol categorie categoriei eveniment evenimentului fisier fisierului format ' +
      'lungime magazin magazinului marca marcii metodadeplata metodaplata pagina ' +
      'paginii produs produsului putere serviciu strat',
    username: 'numedeutilizator numeutilizator porecla pseudonim utilizator',
    vehicle: 'inmatriculare nrinmatriculare numarinmatriculare',
  },
}
