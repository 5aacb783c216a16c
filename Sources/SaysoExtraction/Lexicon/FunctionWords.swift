/// Words of grammar, by what they tell of the words beside them. Compiled by hand.
enum FunctionWords {
    static let definite = "the this that these those its his her their our my your"
    static let indefinite = """
        a an one some many most several any every each no another few two three four five six seven eight nine ten both all
        other others more various numerous dozens hundreds thousands half
        """
    static let prepositions = """
        of in on at by for from to with without about against between into through during before after above below under
        over among amid across along around behind beside besides beyond despite down inside near off onto outside since
        throughout till toward towards until unto up upon via within like unlike per than as
        """
    static let verbs = """
        is are was were be been being am has have had having do does did will would shall should can could may might must
        'd 'll 're 've isn't wasn't said says told tells
        """
    static let others = """
        i me we us you he him she it they them who whom whose which what where when why how myself himself herself itself
        themselves ourselves yourself mine ours yours hers theirs and or but nor so yet if then else because although though
        while whereas unless whether not n't never also only just even still already too very there here now once again
        however moreover meanwhile therefore thus instead indeed perhaps maybe later earlier yes yeah well oh ah but't
        someone somebody anyone anybody everyone everybody nobody nothing something anything everything such same own
        according asked speaking writing noting citing calling
        """
    /// Other pasts that do not end in "-ed".
    static let irregularPasts = """
        became blew bore bought broke brought built caught chose drank drew drove fell flew forgot fought froze grew
        hung kept lost rang ran rode rose sang sat sent shook shot slept sold sought spent stole stood stuck struck swam
        swore taught threw tore understood withdrew woke wore bent bit burst clung crept dealt dug fled flung heard laid
        leapt lay lit overcame paid rode sank saw shrank slid sprang spun strode stung swept swung undertook wept
        """
    /// Verbs of saying and thinking, finite: the name before or after them is their subject.
    static let speechVerbs = """
        said says told tells added adds asked asks argued argues claimed claims admitted admits announced announces answered
        believed believes called calls complained concluded concludes conceded confirmed confirms continued declared denied
        denies described describes disclosed estimated estimates explained explains expected expects expressed feared fears
        felt feels found finds hoped hopes insisted insists joked maintained maintains mentioned noted notes observed
        predicted predicts pledged promised promises proposed quipped recalled recalls recommended referred reiterated
        remarked replied replies reported reports responded responds revealed reveals shouted stated states stressed
        suggested suggests thinks thought threatened tweeted urged urges vowed vows wanted wants warned warns wondered wrote
        writes acknowledged acknowledges accused accuses agreed agrees alleged alleges appeared began came gave gives got
        held knew knows led left made makes met plans planned posted praised rejected refused spoke speaks took takes
        testified tried tries went won
        """
}
