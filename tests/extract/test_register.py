"""Which invented sentences voice a condition, deadline, demand, offer, red line or threat."""

import pytest

from generator.collect import plain_document
from generator.extract.reading.analysis import analyse
from generator.extract.register import find_terms


def terms_in(text):
    (analysis,) = analyse([plain_document("one", text)])
    return find_terms(analysis)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway demanded that Sweden reopen the canal.", "demand"),
        ("Norway has called for a halt to the dredging.", "demand"),
        ("Norway is insistent that the canal be opened.", "demand"),
        ("The minister urged Sweden to free the crew.", "demand"),
        ("“Sweden must free the crew,” the minister said.", "demand"),
        ("Norway offered to host the next round.", "offer"),
        ("Norway is ready to discuss the tariff, the minister said.", "offer"),
        ("“We will never accept the tariff,” the minister said.", "red line"),
        ("Norway refuses to recognise the new border.", "red line"),
        ("The minister said the harbour is not on the table.", "red line"),
        ("The minister said Norway will only negotiate with the king.", "condition"),
        ("“If Sweden frees the crew, we will lift the ban,” the minister said.", "condition"),
        ("“Nothing will move until the crew is free,” the minister said.", "condition"),
        ("The minister said he would not meet anyone but the king.", "condition"),
        ("Sweden threatened to close the canal.", "threat"),
        ("The minister warned that a ban would bring sanctions.", "threat"),
        ("“We will impose tariffs if the canal stays shut,” the minister said.", "threat"),
        ("Both sides must submit their lists by 3 March.", "deadline"),
        ("The owners have until Friday to leave the harbour.", "deadline"),
        ("The union would work again provided that the nurses are taken back, she said.", "condition"),
        ("The minister said Norway would sign on condition that the crew is freed.", "condition"),
        ("The minister said he could still come should the talks make progress.", "condition"),
        ("She could fly to Turku, Brenn said, but only if the king also comes.", "condition"),
        ("Should either party break the truce, the accord shall be void.", "condition"),
        ("The captain swore to shoot at any boat that crossed the line.", "threat"),
        ("Sanctions had been threatened by Sweden if Norway did not accept the plan.", "threat"),
        ("The prisoners shall be returned within forty-five days.", "deadline"),
        ("The crew is to be released not later than 20 June.", "deadline"),
        ("The offer lapses if the boats don't sail by Sunday.", "deadline"),
        ("The allies said they would act unless Sweden stopped dredging by Monday.", "deadline"),
        ("It is vital that Sweden reopen the canal, the minister said.", "demand"),
        ("The company has put 5.5 per cent on the table.", "offer"),
        ("Norway considers the demand for a truce excessive.", "view"),
        ("Norway has flatly rejected the plan.", "view"),
        ("The union said it would sue if the firm hires others.", "threat"),
        ("The minister said the strike would end only if the firm pays.", "condition"),
        ("The Danish government said it was prepared to provide mediation in Turku.", "offer"),
        ("Norway wants Sweden to reopen the canal.", "demand"),
        ("Norway wants to see the end of the levy on timber.", "demand"),
        ("Norway has insisted that the customs posts be moved.", "demand"),
        ("The minister told the paper that Norway had asked Sweden to drop the levy.", "demand"),
        ("All mines are to be counted or destroyed by mid-2034.", "deadline"),
        ("“Nobody leaves before the last name is read out,” the minister said.", "condition"),
        ("The minister said the talks were suspended until the facts were known.", "condition"),
        ("Deliveries have been halted until the debt is paid, the union said.", "condition"),
        ("“There will be no bases on our soil,” the minister said.", "red line"),
        ("The minister said not one metre of the valley would change hands.", "red line"),
        ("The union said it was 12 per cent or nothing.", "demand"),
        ("The minister said 5.2 or nothing.", "demand"),
        ("The minister said he would sign nothing that touched the pensions.", "red line"),
        ("The release of the crew is a precondition for talks, Norway says.", "condition"),
        ("Norway made its approval contingent on an audit.", "condition"),
        ("Whether Norway signs, the minister said, depends on the maps.", "condition"),
        ("“We can live with a pause, provided the road stays open,” the minister said.", "condition"),
        ("For Norway the border is not up for discussion.", "red line"),
        ("Norway's main demand is a joint command.", "demand"),
        ("A joint command is among Norway's demands.", "demand"),
        ("“We expect the company to pay what it owes,” the minister said.", "demand"),
        ("Norway put forward a plan to share the water.", "offer"),
        ("Norway tabled a compromise on the levy.", "offer"),
        ("The union wants 9.3% over two years.", "demand"),
        ("Norway wants no dredging until a treaty fixes the depth.", "demand"),
        ("Employers want to do away with the Sunday rule.", "demand"),
        ("“There is no truce without water,” the minister said.", "condition"),
        ("Norway said it will sign only when the seven captives are at home.", "condition"),
        ("“We would urge Sweden to come,” the minister said.", "demand"),
        ("The minister said the union will never accept the tariff.", "red line"),
        ("The firm offers 40 jobs to those who leave.", "offer"),
        ("The firm sent a letter demanding that Norway pay.", "demand"),
        ("The company gave the union a week to respond.", "deadline"),
        ("The minister said the rebels had 48 hours to leave the town.", "deadline"),
        ("Both sides agreed to exchange lists by Monday at the latest.", "deadline"),
        ("The army was told to leave by the end of the month.", "deadline"),
        ("Replies are due by Friday.", "deadline"),
        ("The front said it would disarm only after the army has left the town.", "condition"),
        ("A deal is possible only if Norway lifts the ban, the envoy said.", "condition"),
        ("Norway floated a ten-year lease.", "offer"),
        ("The king said he would be happy to host the next round.", "offer"),
        ("The minister said his country stood ready to send monitors.", "offer"),
        ("The union says wages must rise by 9 per cent.", "demand"),
        ("Sweden told Norway to withdraw its boats.", "demand"),
        ("The minister appealed to both sides to return to the table.", "demand"),
        ("The rebels said they would retaliate.", "threat"),
        ("The union said it would take the firm to court.", "threat"),
        ("“No crew, no talks,” the minister said.", "condition"),
        ("No water from the lake, no treaty, the minister said.", "condition"),
        ("The union's last offer, made in May, was 4.5 per cent.", "offer"),
        ("A neutral town was a demand of the rebels.", "demand"),
        ("The union began with a demand for 9.3 per cent in two years.", "demand"),
        ("The rebels put forward a proposal to share the port.", "offer"),
        ("Norway repeated its call for a truce at sea.", "demand"),
        ("The union's demand is that the canal reopen.", "demand"),
        ("Norway said its boats will continue to strike until the levy is lifted.", "condition"),
        ("The minister said the crew will be fed and will be freed as soon as Sweden pays.", "condition"),
        ("Norway's insistence on a new treaty has held up the talks.", "demand"),
        ("A draft gives Norway a quota of 24,000 tonnes a year.", "offer"),
        ("The version on the table says that the lake shall not be filled before June.", "offer"),
        ("Little is known of a second sheet, which offers Norway a fund for canals.", "offer"),
        ("Denmark's plan would give Norway fourteen cubic metres a second.", "offer"),
        ("He demands a lower levy. If it isn't granted, the three will vote for the bill.", "demand"),
        ("Norway must pay by Friday. Otherwise, the union said, the port will be closed.", "threat"),
        ("She demanded that the rebels disarm. Or else, she said, the army would attack.", "threat"),
        ("The deadline's tonight at midnight, Turku time.", "deadline"),
        ("Brenn has extended the deadline from 14:00 to 16:00.", "deadline"),
        ("Brenn said Norway wanted “one land” and that the rebels must be disarmed.", "demand"),
        ("The rebels say that a truce must come with an end to the bombing.", "demand"),
        ("“I will sign when there is something to sign,” the minister said.", "condition"),
        ("“When our crews are home I'll go anywhere,” the minister said.", "condition"),
        ("The minister said she would fly to Turku the minute it made a difference.", "condition"),
        ("The carrier said the levy would be lifted as soon as the cranes are moving.", "condition"),
        ("“We will reopen the port the day the levy is gone,” the union said.", "condition"),
        ("The guild said the strike will continue until the firm pays.", "condition"),
        ("“The boats will sail every night until there is a treaty,” the minister said.", "condition"),
        ("“There will be no second round while bombs fall,” the rebels said.", "condition"),
        ("“No fighter will be disarmed before there is a settlement,” the front said.", "condition"),
        ("If Sweden fills the lake, an envoy said, “the truce goes with the water.”", "condition"),
        ("“If the army comes back, the deal is off,” the envoy said.", "condition"),
        ("The envoy said the chief would be here in a night if the warrants were lifted.", "condition"),
        (
            "The council said the mills would begin to run down machines unless ships were loaded.",
            "condition",
        ),
        ("It said that, without a deal by Friday, it would open the procedure to shut the ports.", "threat"),
        ("Norway regards them as thieves and has said it will walk out if they are let in.", "threat"),
        ("The Front mourns its dead. It demands an inquiry by the Nordic Council.", "demand"),
        ("Norway had offered a waiver for the port, but nothing for the generals.", "offer"),
        ("Mr Ek said that Norway is ready for a further round of talks.", "offer"),
        ("Norway wants the duty on garments, now at 18 per cent, to be made permanent.", "demand"),
        ("In return Norway wants the firm off the list.", "demand"),
        ("Norway wants its crew back.", "demand"),
        ("Norway wants 1 July.", "demand"),
        ("“We proposed ninety days, extendable,” the rebels said.", "offer"),
        ("Brenn has asked for a supplement of 2 crowns for those who drive at night.", "demand"),
        ("A merger of the two yards was ruled out by Brenn on Monday.", "red line"),
        ("Brenn surprised allies on Sunday when he offered the rebels direct talks.", "offer"),
        ("The official said it was the Liberals who had offered the ministry.", "offer"),
    ],
)
def test_a_term_is_told_by_its_kind(text, kind):
    assert kind in {term.kind for term in terms_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Did Norway demand that the canal reopen?",
        "Norway is considering a truce.",
        "“While I think this man is wrong, I will not silence him,” the minister said.",
        "The minister warned cutting rates carried risks for the banks.",
        "“I don't give speeches to bankers,” the minister said.",
        "“If a few firms hold the keys, then you can give them too much,” the minister said.",
        "The envoy told reporters to wait for the king.",
        "The envoy said the king would go to the opera.",
        "The crew had a week of rain.",
        "Norway floated the idea of a lease.",
        "The minister said that a million refugees could arrive if the war goes on.",
        "The minister said it would be helpful if there were areas where no boat sails.",
        "The judge could order him to pay if the case is moved, the lawyer said.",
        "The lawyer said thousands could be cut off from food if the road is closed.",
        "The envoy said she was happy to see dialogue and respect.",
        "That will only give Norway three weeks to crush the rebels.",
        "The minister said the king had taken the harbour off the table.",
        "The king asked Brenn on 5 May to form a government.",
        "There was no rain, no wind and no news.",
        "Norway's offer was an insult.",
        "The minister turned down a request for comment.",
        "Norway's request for an interview was turned down.",
        "The owners made a call to the police.",
        "The draft gives Norway hope.",
        "A draft does not give Norway a quota of 24,000 tonnes a year.",
        "The union may repeat its call for a truce.",
        "The minister said the crew will be fed and will be freed as soon as the gates open.",
        "An earlier version of this page gave her age as 76.",
        "The union dropped its demand for a rise.",
        "The minister arrived late. Otherwise, she said, the day would have been short.",
        "It must be noted that the port is small, the minister said.",
        "The minister said she will speak when she arrives in Turku.",
        "The minister said he would pay a visit when the talks begin.",
        "The minister said that he had signed when there was nothing else to do.",
        "Nobody was at home before midnight, the minister said.",
        "The concert was postponed until the singer had slept.",
        "“There will be no news conference on Friday,” the minister said.",
        "“There will be no shortage of bread,” the minister said.",
        "No date is likely before the summer, the minister said.",
        "The minister said it was a night of snow and nothing moved.",
        "The union provided the ministry with figures.",
        "“I expect the minister to leave early,” she said.",
        "Norway's main demand is an insult, the minister said.",
        "The port put forward its clocks.",
        "The nurse called for a doctor.",
        "The boats caught 40 tonnes or nothing.",
        "Doctors said that she will remain in hospital until she recovers.",
        "“If people are tired they go home,” the envoy said.",
        "The mayor spoke on condition that he not be named.",
        "The official said that prices had fallen, but nothing for the poor.",
        "It is the crew that went to bed while it rained.",
        "The firm said it proposed a toast two weeks ago.",
        "Norway confirmed that the envoys had met.",
        "Sweden had two weeks to rest.",
        "The crews are worried that if the walkout lasts, they will lose the court's support.",
        "“If there was no hope, we would not still be here,” the minister said.",
        "“As we saw at the canal if strangers have engines they will use them,” the minister said.",
        "If the levy goes ahead, Norway would be in a serious dispute over tariffs.",
        "Traders feared that the minister was ready to sign a poor deal.",
        "The minister said the paper was “ready to be signed,” and left.",
        "Norway offered a sort of defence of the harbour master.",
        "Norway and Sweden should propose a common levy.",
        "The minister spoke of efforts to press Sweden to reopen the canal.",
        "Norway had offered more on Friday than on Monday.",
        "Norway asked for nine.",
        "Norway and Sweden are expected to announce that they will not carry out the plan.",
        "Norway did not demand a new round.",
        "If the round goes ahead, it would be the first since March.",
        "The crew could have gone home if the judge had come.",
        "By Thursday evening no round had begun.",
        "Norway was essentially demanding that Sweden give up.",
        "It became clear that Norway in essence demanded that Sweden give up.",
        "The minister will not meet the envoy on Monday.",
        "Everything depends on the weather.",
        "The ministers are ready for lunch.",
        "Sweden would ask for more, an analyst said.",
        "“If they give them water, will they give us power?” a woman asked.",
        "We asked for a recess, the secretary said.",
        "The secretary has always insisted on eight engineers.",
        "The king, who first proposed the talks, stays away.",
        "“Sweden must understand that silence has a price,” the minister said.",
        "The union dropped its demand that the mill close.",
        "Whether the king will sign before Friday.",
        "The storm lasted until Friday.",
        "The plan was rejected.",
        "Norway may support it.",
        "The king denied that Norway had threatened to close the canal.",
        "The minister said the day probably won't be set until the king returns.",
        "The two will meet on Friday after a night session ended without a result, the minister said.",
        "The plan calls for a freeze of the fees.",
        "The quarrel threatens the future of the truce.",
        "On Wednesday, Brenn called the draft the best that could be had.",
        "Brenn ordered the tariffs after the talks ended.",
        "“I can't speak for the king, but we had a good day,” the minister said.",
        "Norway offered mixed messages.",
        "Norway and Sweden threatened each other with fines.",
        "Brenn ordered her envoy to sign the draft.",
        "Norway and Sweden don't agree on much.",
        "It is not clear what Norway is willing to give in return.",
        "“If they were helping us, we would listen,” the minister said.",
        "“If he means it, that would be news,” the minister said.",
        "The sign-up day could be put off by a few weeks.",
        "The group said that if the rule was passed, it could give the police more power.",
        "The minister warned of nothing; if the talks fail, this war will drag on, he said.",
        "The mediator said the plan could fail if others send arms.",
        "The minister said she will not comment until the crew is home.",
        "“That is what I heard unless I am wrong,” she said.",
        "Norway ordered an inquiry to find out who had cut the cable.",
        "“We help those who are threatened by the flood,” the minister said.",
        "Norway’s proposal to the Council did not name the king.",
        "“I don't agree with that,” the minister said.",
        "Norway believes that will only give Sweden time to leave.",
        "There is no truce without water.",
        "“It is a formula in which we can urge Sweden to come,” the minister said.",
        "The minister said the judiciary cannot yield.",
        "The firm offers ferry lessons and rental boats.",
        "The firm received a letter demanding that it pay.",
        "Norway is insistent that ships will be lost without maps.",
        "Norway, which does not recognise two passports, barred the envoy.",
        "The king asked Norway to rescind it.",
        "Norway called on Sweden to do likewise.",
        "“We go to demand again and again that the north is heard,” the minister said.",
    ],
)
def test_what_only_sounds_like_a_term_is_none(text):
    assert terms_in(text) == ()


def test_a_term_says_whose_it_is_and_to_whom():
    (term,) = terms_in("Norway demanded that Sweden reopen the canal.")
    assert (term.actor.text, term.addressee.text) == ("Norway", "Sweden")
    assert term.says.text == "demanded that Sweden reopen the canal"


def test_a_pronoun_leads_to_the_name_before_it():
    (term,) = terms_in("Orla Brenn flew home on Monday. She demanded a new vote.")
    assert term.actor.text == "Orla Brenn"


def test_the_attribution_behind_a_term_is_no_part_of_it():
    (term,) = terms_in("Norway is ready to discuss the tariff, the minister, Orla Brenn, has said.")
    assert term.says.text == "is ready to discuss the tariff"
    assert "Orla Brenn" in term.at.text


def test_an_offer_joined_to_a_demand_is_none():
    (term,) = terms_in("She demanded the king's removal and proposed a council of elders.")
    assert term.kind == "demand"


def test_what_is_vital_is_told_with_the_words_that_say_so():
    (term,) = terms_in("“It is critical that Sweden return our steps. So far it has not,” Brenn wrote.")
    assert term.says.text == "It is critical that Sweden return our steps"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("In March she demanded a new vote.", "In March"),
        ("Norway demanded a new vote in March.", "in March"),
        ("On Monday the minister said Norway will only negotiate with the king.", "On Monday"),
        ("Norway demanded that Sweden reopen the canal on Monday.", None),
    ],
)
def test_a_term_is_dated_by_its_own_verb(text, said):
    (term,) = terms_in(text)
    assert (term.said and term.said.text) == said


def test_a_term_of_before_is_told_as_such():
    assert terms_in("Norway had demanded a new vote.")[0].earlier
    assert terms_in("Norway has repeatedly demanded a new vote.")[0].earlier
    assert not terms_in("Norway demanded a new vote.")[0].earlier


def test_who_told_first_goes_on_telling():
    (term,) = terms_in(
        "Officials told us that the king had no such plans, saying that he would only meet her after a vote."
    )
    assert term.teller.text == "Officials"


def test_the_source_of_an_offer_is_no_part_of_it():
    (term,) = terms_in("Kestrel Works has put 5 per cent on the table, according to Rune Vild.")
    assert term.says.text == "has put 5 per cent on the table"


def test_a_clause_goes_on_to_its_end():
    (term,) = terms_in("“We will not pay for water we do not fish,” the minister tells reporters.")
    assert term.says.text == "We will not pay for water we do not fish"
    (term,) = terms_in(
        "The minister outlined her plans before the talks began, including a truce and a bridge."
    )
    assert term.says.text.endswith("a truce and a bridge")


def test_an_office_with_its_name_beside_it_is_that_person():
    (term,) = terms_in("The mediator, Orla Brenn, gave the sides until Monday to answer her draft.")
    assert term.actor.text.endswith("Orla Brenn")


@pytest.mark.parametrize(
    "text",
    [
        "Brenn wants you to know that the canal is old.",
        "Norway has insisted that the customs posts are old.",
        "Brenn asked the waiter to bring the bill.",
        "The suggestion that Norway insists on the levy is false, the minister said.",
    ],
)
def test_what_is_held_or_told_to_others_demands_nothing(text):
    assert "demand" not in {term.kind for term in terms_in(text)}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "Norway had proposed a truce from 1 March, which Sweden saw as a trick.",
            "had proposed a truce from 1 March",
        ),
        (
            "Norway called on Sweden to free the crew, adding that time was short.",
            "called on Sweden to free the crew",
        ),
        (
            "Norway demanded that Sweden, which holds the crew, let it sail.",
            "demanded that Sweden, which holds the crew, let it sail",
        ),
    ],
)
def test_what_the_source_remarks_is_no_part_of_a_term(text, says):
    assert [term.says.text for term in terms_in(text)] == [says]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "Norway urged Sweden to read the plan “with an open mind,” although it doubted that it would.",
            "urged Sweden to read the plan “with an open mind,”",
        ),
        (
            "Norway has invited Sweden to join its board - a move that worried the islands.",
            "has invited Sweden to join its board",
        ),
        (
            "Norway called on Sweden to “cease its acts,” adding that the king was concerned.",
            "called on Sweden to “cease its acts,”",
        ),
        (
            "Norway demanded that the rules, a set that firms rely on, be kept.",
            "demanded that the rules, a set that firms rely on, be kept",
        ),
        (
            "If nothing is settled by Friday, the chair said, the guild will call out the drivers.",
            "If nothing is settled by Friday, the chair said, the guild will call out the drivers",
        ),
        (
            "Sweden turned to a Norwegian proposal to discuss a treaty because it was late.",
            "proposal to discuss a treaty",
        ),
    ],
)
def test_a_term_ends_where_the_source_goes_on(text, says):
    assert says in [term.says.text for term in terms_in(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The boatmen want the ferry link to Turku reopened.", "demand"),
        ("The boatmen want a good life.", None),
        ("The governor wants guarantees that the valley will not be flooded.", "demand"),
        ("The governor wants a house in the valley.", None),
        ("What they want is a supplement for night work.", "demand"),
        ("The rebels' demand for a tenth of the fees is old.", "demand"),
        ("She said the blockade must end before anything else.", "demand"),
        ("She said the bread must be fresh.", None),
        ("The company raised its offer to 5 per cent.", "offer"),
        ("The company raised its hopes to the sky.", None),
        ("She told a meeting in Turku that she would offer the islanders two seats.", "offer"),
        ("The clerk would offer a chair to anyone.", None),
        ("Norway has put a paper to both sides.", "offer"),
        ("Norway would give up the chair in return.", "offer"),
        ("The minister ruled out a return to the old border.", "red line"),
        ("The police ruled out arson.", None),
        ("The minister ruled the motion out.", "red line"),
        ("The minister ruled the motion out of order.", None),
        ("Norway promised to send its answer no later than Friday.", "deadline"),
        ("Norway hoped to send its answer no later than Friday.", None),
        ("Norway’s condition is a withdrawal from the port.", "condition"),
        ("Norway’s ferry is a wreck in the port.", None),
        ("Drivers who do not return by Monday will lose their bonus.", "threat"),
        ("Drivers who do not return by Monday will keep their bonus.", None),
        ("The union has refused to give up the night bonus.", "red line"),
        ("He said he would not vote for any date before 2035.", "red line"),
        (
            "He said that he would not put his name to any paper in which the word does not appear.",
            "condition",
        ),
        ("“We won't sign for a cabinet that we haven't been shown,” one of them said.", "condition"),
        ("Norway will lift the ban once its pilots are home.", "condition"),
        ("The valley will bloom once the snow is gone.", None),
        ("Norway made the withdrawal a condition for talks.", "condition"),
        ("The suspension is conditional on a vote, she said.", "condition"),
        ("Norway says there can be no deal without the pilots.", "condition"),
        ("If nothing is settled by Wednesday, she said, the union will call out the drivers too.", "threat"),
        ("The minister warned that the crews would walk out on Friday.", "threat"),
        ("The dam will be filled in May with or without a treaty, she said.", "threat"),
        ("She said the owners had been ready to lock out the crews.", "threat"),
        ("She said the owners had been ready to leave early.", None),
    ],
)
def test_plain_words_of_wanting_and_refusing(text, kind):
    kinds = {term.kind for term in terms_in(text)} - {"view"}
    assert kind in kinds if kind else not kinds
    assert kind or not {term.kind for term in terms_in(text)} - {"view"}


@pytest.mark.parametrize(
    ("text", "says", "when"),
    [
        (
            "The ballot closes on 24 October at noon.",
            "The ballot closes on 24 October",
            "on 24 October",
        ),
        ("The shop closes on 24 October.", None, None),
        ("The truce runs out on Monday.", "The truce runs out on Monday", "on Monday"),
        ("The truce ran out on Monday.", None, None),
        ("The mediator extended the deadline from noon to 4 p.m.", "extended the deadline", "to 4 p.m."),
        ("The mediator extended the road to Turku.", None, None),
        ("They called a vote which has to be finished by Friday.", "a vote which has to", "by Friday"),
        ("The parties will give their answer by 30 April.", "will give their answer", "by 30 April"),
        ("The parties will give their all by 30 April.", None, None),
    ],
)
def test_until_when_an_offer_a_vote_or_a_deadline_runs(text, says, when):
    found = [term for term in terms_in(text) if term.kind == "deadline"]
    assert bool(found) == (says is not None)
    for term in found:
        assert (says or "") in term.says.text
        assert term.when is not None and term.when.text.startswith(when or "?")


@pytest.mark.parametrize(
    ("text", "kind", "says"),
    [
        ("The minister wants the fighters to hand in their guns.", "demand", "the fighters to hand in"),
        ("The minister wants people to know it.", None, ""),
        ("The opposition wants him to step down.", "demand", "him to step down"),
        ("“We asked her to pay for squid,” she said.", None, ""),
        (
            "She set out what the Front wants: the army out of Lund and a pardon.",
            "demand",
            "the army out of Lund",
        ),
        ("She asked what the Front wants.", None, ""),
        ("Norway wants the duty repealed, not suspended.", "demand", "the duty repealed"),
        ("The government asks that the bill be sent back to the panel.", "demand", "the bill be sent back"),
        ("She said the rebels would have to surrender their guns.", "demand", "surrender their guns"),
        ("She said the baker would have to bake more.", None, ""),
        ("He said his men would give up nothing while the army stayed.", "condition", "give up nothing"),
        ("The minister ruled that out.", None, ""),
        ("Norway is prepared to raise the levy to 25 per cent if Sweden signs.", "threat", "raise the levy"),
        ("Norway is prepared to raise the matter.", None, ""),
        ("“If they come out with ten names, I will call it a triumph,” she said.", None, ""),
        ("She said that all will have left the port by June 20.", None, ""),
    ],
)
def test_whom_one_wants_to_act_and_what_must_be(text, kind, says):
    found = [term for term in terms_in(text) if term.kind != "view"]
    assert {term.kind for term in found} == ({kind} if kind else set())
    assert all(says in term.says.text for term in found)


def test_what_follows_otherwise_is_the_word_of_who_demands():
    text = "Brenn demanded that the rebels disarm. If they don't, the army will attack the port. It rained."
    demand, threat = (term for term in terms_in(text) if term.kind != "view")
    assert (demand.kind, threat.kind, threat.actor.text) == ("demand", "threat", "Brenn")
    assert threat.addressee.text == "the rebels" and threat.says.text.endswith("will attack the port")


def test_two_demands_of_one_sentence_are_two():
    text = "Brenn said Norway wanted a treaty on water and that the rebels would have to surrender."
    whom = [term.addressee and term.addressee.text for term in terms_in(text) if term.kind == "demand"]
    assert whom == [None, "the rebels"]
