/// First names by the gender they tell, and short forms with the full names they stand for.
///
/// Compiled by hand from general knowledge: the commonest names of the English-speaking world, and those of other
/// countries that the news prints most.
enum GivenNames {
    static let female = """
        Abigail Ada Adele Aderonke Adriana Agnes Aileen Aimee Aisha Aishwarya Alana Alejandra Alexandra Alexandria Alice
        Alicia Alina Aline Alison Alissa Allison Alma Alyson Alyssa Amal Amanda Amber Amelia Amelie Amina Aminata Amira
        Amrita Amy Ana Anastasia Angel Angela Angelica Angelina Angie Anika Anita Anjali Ann Anna Annabel Annabelle Anne
        Annegret Annette Annie Antonia April Arabella Arianna Ariana Astrid Audrey Aung Aurora Ava Ayaan Ayesha Barbara
        Beatrice Beatriz Becky Belinda Bernadette Bernice Bertha Beryl Bessie Beth Bethany Betsy Bette Betty Beverley
        Beverly Bianca Birgit Björk Bonnie Brenda Brianna Bridget Bridie Brigitte Britney Brittany Brooke Caitlin
        Camilla Candace Candice Carina Carla Carly Carmel Carmen Carol Carole Carolina Caroline Carolyn Carrie Cassandra
        Cate Catharine Catherine Cathy Cecelia Cecilia Celeste Celia Celine Charlene Charlize Charlotte Chelsea Chelsey
        Cherie Cheryl Chloe Christina Christine Cindy Claire Clara Clare Clarissa Claudette Claudia Clementine Colette
        Colleen Connie Constance Consuelo Cora Cordelia Corinne Cristina Crystal Cynthia Daisy Danielle Daphne Darlene
        Dawn Deb Debbie Debby Deborah Debra Deirdre Delia Della Delores Dena Denise Diana Diane Dianne Dina Dolly
        Dolores Donna Dora Doreen Doris Dorothea Dorothy Drusilla Ebony Edie Edith Edna Edwina Effie Eileen Elaine
        Eleanor Elena Elisa Elisabeth Elise Eliza Elizabeth Ella Elle Ellen Ellie Eloise Elsa Elsie Elspeth Emilia Emily
        Emma Enid Erica Erika Erin Erna Esme Esmeralda Esperanza Estelle Esther Ethel Eugenie Eunice Eva Evangeline Eve
        Evelyn Fatima Fatou Faye Felicia Felicity Fern Fiona Flora Florence Frances Francesca Francine Freda Frida
        Gabriela Gabriella Gabrielle Gail Gemma Genevieve Georgette Georgia Georgina Geraldine Germaine Gertrude
        Ghislaine Gillian Gina Ginger Giovanna Gisele Gladys Glenda Gloria Golda Grace Graziella Greta Gretchen Griselda
        Guadalupe Gudrun Gwen Gwendolyn Gwyneth Hadley Haley Halima Hanna Hannah Harriet Hayley Hazel Heather Heidi
        Helen Helena Helene Helga Henrietta Hermione Hilary Hilda Hildegard Hillary Holly Hope Huma Ida Ilse Imelda
        Imogen Indira Indra Ines Ingrid Irene Irina Iris Irma Isabel Isabella Isabelle Isla Isobel Ivana Ivanka Ivy
        Jackie Jacqueline Jacqui Jada Jane Janelle Janet Janette Janice Janine Jasmine Jayne Jean Jeanette Jeanne
        Jeannie Jemima Jenna Jennie Jennifer Jenny Jessica Jill Jillian Jo Joan Joanna Joanne Jocelyn Jodie Johanna
        Jolene Joni Josephine Josie Joy Joyce Juanita Judith Judy Julia Juliana Julianna Julianne Julie Juliet Juliette
        June Justine Kaitlyn Kamala Karen Karin Karina Karla Kate Katerina Katharine Katherine Kathleen Kathryn Kathy
        Katie Katrina Katy Kay Kayla Kayleigh Keira Kellyanne Kelsey Kendra Kerri Kim Kimberley Kimberly Kirsten Kirsty
        Kitty Kristen Kristi Kristin Kristina Kylie Lacey Laila Lana Lara Latoya Laura Laurel Lauren Laurie Lavinia
        Layla Lea Leah Leanne Leila Lena Leona Leonie Leonora Lesley Leticia Letitia Lila Lilian Liliana Lillian Lily
        Linda Lindsay Lindsey Lisa Lise Livia Liz Liza Lizzie Lois Lola Lorena Loretta Lori Lorna Lorraine Lottie Louisa
        Louise Lourdes Lucia Lucille Lucinda Lucy Ludmila Luisa Lula Lupe Lydia Lynda Lynette Lynn Lynne Mabel Madeleine
        Madeline Madison Maeve Magda Magdalena Maggie Maisie Malala Malia Malka Mandy Marcia Margaret Margarita Margery
        Margo Margot Marguerite Maria Mariah Mariam Marian Marianne Marie Marilyn Marina Marine Marisa Marissa Marjorie
        Marla Marlene Marsha Marta Martha Martina Mary Maryam Matilda Maud Maude Maura Maureen Mavis Maxine Maya Meg
        Megan Meghan Mei Melania Melanie Melinda Melissa Mercedes Mercy Meredith Meryl Mhairi Mia Michaela Michelle
        Mildred Millicent Millie Mimi Minnie Mira Miranda Miriam Misty Moira Mollie Molly Mona Monica Monique Muriel
        Myra Myrtle Nadia Nadine Nan Nancy Naomi Natalia Natalie Natasha Nell Nellie Nicole Nigella Nikki Nina Noor Nora
        Norah Noreen Norma Octavia Odette Olga Olive Olivia Olympia Oona Oprah Pam Pamela Pansy Patience Patricia Patsy
        Patti Patty Paula Paulette Pauline Pearl Peggy Penelope Penny Petra Petronella Philippa Phoebe Phyllis Pippa
        Polly Poppy Portia Primrose Priscilla Priya Prudence Quincey Rachael Rachel Ramona Raquel Rebecca Rebekah Regina
        Rena Renata Renee Rhiannon Rhoda Rhona Rhonda Rita Roberta Robyn Rochelle Roisin Romola Rosa Rosalie Rosalind
        Rosalyn Rosamund Rosanna Rose Rosemarie Rosemary Rosie Rowena Roxana Roxanne Ruby Ruth Ruthie Sabina Sabine
        Sabrina Sadie Sally Salma Samantha Samira Sandra Sania Sara Sarah Savannah Scarlett Segolene Selena Selina Selma
        Serena Shabana Shami Shania Shannon Sharon Sheena Sheila Shelley Sheri Sherry Sheryl Shirin Shirley Shona Sian
        Sienna Sigrid Silvia Sinead Siobhan Sofia Sonia Sonja Sonya Sophia Sophie Stacey Stacy Stella Stephanie Stormy
        Sue Suman Susan Susanna Susannah Susanne Susie Suzan Suzanne Suzi Suzy Svetlana Sybil Sylvia Tabitha Tamara
        Tammy Tania Tanya Tara Tatiana Teresa Teri Tessa Thandiwe Thea Thelma Theresa Therese Tiffany Tina Tracey Tricia
        Trina Trinny Trisha Trudy Tulsi Tyra Uma Una Ursula Valerie Vanessa Vera Verity Veronica Vicki Vickie Vicky
        Victoria Viola Violet Virginia Vivian Vivien Vivienne Wanda Wendy Whitney Whoopi Wilhelmina Wilma Winifred
        Winona Xenia Anneke Beatrix Delphine Ilse Ines Katya Ludivine Marit Maren Oksana Sunniva Yasmin Yoko Yolanda
        Yulia Yvette Yvonne Zadie Zara Zelda Zeynep Zinaida Zoe
        """

    static let male = """
        Aaron Abdul Abdullah Abdel Abe Abel Abraham Adam Aditya Adolf Adrian Ahmad Ahmed Aidan Akbar Akira Al Alain Alan
        Alasdair Alastair Albert Alberto Aldo Alejandro Aleksandr Alessandro Alex Alexander Alexandre Alexei Alf Alfie
        Alfonso Alfred Alfredo Ali Alistair Allan Allen Alonzo Alvin Amar Ambrose Amir Amit Amos Anatoly Anders Andre
        Andreas Andrei Andres Andrew Andrey Andy Angelo Angus Anil Anthony Antoine Anton Antonin Antonio Anwar Archibald
        Archie Ariel Armando Armand Armstrong Arnaud Arnold Arsene Arthur Arturo Arun Ashok Ashraf Asif Aubrey August
        Augustus Austin Avi Axel Ayman Aziz Baldwin Ban Barack Barnaby Barney Barry Bart Bartholomew Bashar Basil Bassam
        Beau Ben Benedict Benito Benjamin Benny Bernard Bernardo Bernie Bert Bertie Bertrand Bilal Bill Billy Bjorn
        Blake Bo Bob Bobby Boris Boyd Brad Bradley Brady Bram Bramwell Brandon Brendan Brent Bret Brett Brian Brock
        Bruce Bruno Bryan Bryce Buddy Burt Byron Caleb Calum Callum Calvin Cameron Campbell Carl Carlo Carlos Carlton
        Carson Carter Casper Cecil Cedric Cesar Chad Chaim Chandler Charles Charlie Chester Chip Chris Christian
        Christophe Christopher Chuck Clarence Clark Claude Claudio Clay Clayton Clement Cliff Clifford Clint Clinton
        Clive Clyde Colin Colm Connor Conor Conrad Constantine Corey Cornelius Cory Craig Cristiano Curt Curtis Cyril
        Cyrus Dale Damian Damien Damon Dan Daniel Danilo Danny Dante Darcy Daren Darius Darrell Darren Darryl Daryl Dave
        David Davy Dean Declan Dennis Denis Denzel Derek Dermot Derrick Desmond Dick Didier Diego Dieter Dilip Dimitri
        Dirk Dmitri Dmitry Dominic Don Donald Donnie Doug Dougal Douglas Drew Duane Dudley Dugald Duncan Dustin Dwayne
        Dwight Dylan Eamon Eamonn Earl Ed Eddie Edgar Edmond Edmund Eduardo Edward Edwin Efraim Ehud Eli Elias Elijah
        Elliot Elliott Ellis Elmer Elton Elvis Emanuel Emeka Emil Emile Emilio Emmanuel Enrico Enrique Eric Erik Ernest
        Ernesto Ernie Errol Erwin Esteban Ethan Eugene Euan Evan Evgeny Ewan Ewen Ezra Fabio Fabrice Farid Farouk Felipe
        Felix Ferdinand Fergus Fernando Fethullah Fidel Finlay Finn Floyd Francis Francisco Franco Francois Frank
        Frankie Franklin Franz Fraser Fred Freddie Freddy Frederic Frederick Friedrich Fyodor Gabriel Gareth Garfield
        Garry Garth Gary Gavin Geert Gene Geoff Geoffrey George Georges Georgi Georgy Gerald Gerard Gerardo Gerhard
        Gerry Gert Gideon Gil Gilbert Giles Gino Giorgio Giovanni Giulio Giuseppe Glen Glenn Godfrey Gonzalo Gordon
        Graeme Graham Grant Greg Gregg Gregor Gregory Grigory Guido Guillermo Gunther Gus Gustav Gustavo Guy Habib Hadi
        Hakan Hal Hamid Hamish Hamza Hank Hannes Hans Harold Harris Harry Harvey Hasan Hashim Hassan Hector Heinrich
        Heinz Helmut Henri Henrik Henrique Henry Herb Herbert Herman Hermann Heston Hideo Hiram Hiroshi Hosni Howard
        Hubert Hugh Hugo Humphrey Hussein Iain Ian Ibrahim Idris Ignacio Igor Imran Ingvar Ira Irving Irwin Isaac Isaiah
        Ismail Issa Ivan Ivor Jack Jackson Jacob Jacques Jaime Jair Jake Jakob Jamal James Jamie Jan Jared Jarvis Jason
        Javad Javier Jay Jean-Claude Jean-Marie Jean-Pierre Jed Jeff Jefferson Jeffrey Jens Jeremiah Jeremy Jermaine
        Jerome Jerry Jesse Jesus Jim Jimmy Jiri Joachim Joao Joe Joel Joerg Johan Johann Johannes John Johnnie Johnny
        Jon Jonah Jonas Jonathan Jonny Jorge Jose Josef Joseph Josh Joshua Juan Jude Jules Julian Julio Julius Junichiro
        Jurgen Justin Kaleb Karim Karl Kaspar Kazuo Keanu Keir Keith Ken Kenji Kenneth Kenny Kent Kermit Kevin Khalid
        Khaled Kieran Kiran Kirk Klaus Kobe Kofi Kumar Kurt Kyle Lachlan Lamar Lance Larry Lars Laszlo Laurence Laurent
        Lawrence Lech Lee Leigh Leighton Len Lennart Lenny Leo Leon Leonard Leonardo Leonid Leopold Leroy Les Lester Lev
        Levi Lewis Liam Linus Lionel Lloyd Lorenzo Lou Louie Louis Luc Luca Lucas Lucian Luciano Ludwig Luigi Luis Luiz
        Lukas Luke Luther Lyle Lyndon Mac Mahamat Mahathir Mahmoud Malachi Malcolm Malik Manmohan Manoj Manuel Marc
        Marcel Marcello Marco Marcos Marcus Mario Marius Mark Marko Markus Marlon Marshall Martin Marty Marvin Massimo
        Mateo Matt Matteo Matthew Matthias Maurice Mauricio Maurizio Max Maximilian Maxwell Mehdi Mehmet Mel Melvin
        Menachem Merrick Merv Mervyn Michael Michel Mick Mickey Miguel Mihai Mike Mikhail Miles Milo Milton Mitch
        Mitchell Mitt Mo Moammar Mohamed Mohammad Mohammed Mohandas Mohsen Moises Monte Monty Mordechai Mort Morten
        Mortimer Moses Moshe Muammar Muhammad Mukesh Murdo Murray Mustafa Nabil Narendra Nasser Nate Nathan Nathaniel
        Navin Neal Ned Neil Nelson Neville Newt Niall Nicholas Nick Nico Nicolas Nicolo Niels Nigel Nikita Nikolai
        Nikolas Niklas Nils Noah Noel Nolan Norbert Norm Norman Nouri Nuno Oleg Oliver Olaf Olof Olusegun Omar Orlando
        Orson Oscar Osama Oswald Otto Owen Pablo Paddy Paolo Pascal Patrice Patrick Patricio Paul Paulo Pavel Pedro
        Percy Perry Pervez Pete Peter Petr Phil Philip Philippe Phillip Pierre Piers Piotr Prakash Preston Quentin
        Quincy Rafael Rafik Rahul Raj Rajesh Rajiv Ralph Ram Ramesh Ramon Randall Randolph Randy Raoul Raphael Rashid
        Raul Ravi Ray Raymond Recep Reg Reggie Reginald Reince Reinhard Reinhold Rene Rex Rhys Ricardo Riccardo Rich
        Richard Rick Ricky Rishi Rob Robbie Robert Roberto Robin Rod Roderick Rodney Rodrigo Roger Rogelio Rohan Roland
        Rolf Roman Romano Ron Ronald Ronan Ronnie Rory Ross Rowan Roy Ruben Rudi Rudolf Rudolph Rudy Rufus Rupert Russ
        Russell Ryan Saad Saddam Sadiq Said Sajid Salem Salman Salvador Salvatore Sam Sami Samir Sammy Samuel Sandro
        Sanjay Sanjeev Santiago Saul Scott Seamus Sean Sebastian Sepp Serge Sergei Sergey Sergio Seth Shane Shaun Shawn
        Sheldon Shimon Shinzo Sid Sidney Sigmund Silvio Simon Solomon Spencer Spike Stan Stanislav Stanley Stefan
        Stefano Stephan Stephen Steve Steven Stewart Stu Stuart Sunil Suresh Surya Sven Syed Tariq Tayyip Ted Teddy
        Terence Terrence Terry Thabo Thaddeus Theo Theodore Theresa-Marie Thierry Thomas Thorsten Tim Timothy Timur
        Titus Toby Todd Tom Tomas Tommaso Tommy Tony Torsten Travis Trent Trevor Trey Tristan Troy Tyler Tyrone Ulrich
        Umar Umberto Uri Vaclav Valery Vasily Vaughan Vern Vernon Viacheslav Vic Vicente Victor Vijay Viktor Vikram
        Vince Vincent Vincenzo Virgil Vito Vitaly Vivek Vlad Vladimir Vladislav Volodymyr Walid Wallace Wally Walt
        Walter Ward Warren Wayne Werner Wes Wesley Wilbur Wilfred Wilhelm Will Willard Willem William Willie Willis Wim
        Winston Wolfgang Woodrow Woody Xavier Yasir Yasser Yitzhak Yuri Yusuf Yves Zachary Zach Zack Alec Archer Arvid
        Colum Edvin Goran Imre Jory Kasper Lennox Marek Mats Milan Oskar Paulo Pavlo Rasmus Sandor Stellan Tobias
        Valentin Zoran Zane Zbigniew Zia Zinedine Zoltan
        """

    /// Names that women and men bear.
    static let either = """
        Akhil Alexis Alva Andrea Ari Arden Ashley Avery Bailey Blair Brynn Bobbie Camille Caroll Casey Chase Charley
        Chi Chen Chung Coleen Courtney Dana Darian Devon Dominique Emery Enda Evelyne Frankie Gerri Hao Hong Hyun
        Jaden Jamie Jan Jess Ji Jody Jordan Jun Kai Karan Kelly Kendall Kerry Kim Kit Kris Lee Leigh Leslie Li
        Lin Lindsay Lindsey Loren Lou Marion Mel Merle Michal Michele Min Ming Morgan Nick Nicky Nicola Nikita Park
        Pat Quinn Ren Riley Robbie Robin Rowan Rudi Sam Sandy Sasha Shelby Sidney Simone Skyler Stevie Sun Sung Sydney
        Taylor Teddy Steph Terri Toni Tracy Val Wang Wei Wen Xi Yan Yong Young Yu Yuki Zhang
        """

    /// A short form, then the full names it stands for, line by line.
    static let shortForms = """
        Abe Abraham
        Al Albert Alfred Alan Alexander Allan
        Alex Alexander Alexandra Alexandria Alejandro
        Andy Andrew Andreas
        Art Arthur
        Barry Barack Bernard
        Ben Benjamin Benedict
        Bernie Bernard
        Bert Albert Robert Herbert
        Beth Elizabeth Bethany
        Betsy Elizabeth
        Betty Elizabeth
        Bill William
        Billy William
        Bob Robert
        Bobby Robert
        Brad Bradley
        Cathy Catherine
        Charlie Charles Charlotte
        Chris Christopher Christine Christian
        Chuck Charles
        Cindy Cynthia
        Dan Daniel
        Danny Daniel
        Dave David
        Deb Deborah Debra
        Debbie Deborah Debra
        Dick Richard
        Don Donald
        Doug Douglas
        Drew Andrew
        Ed Edward Edwin Edmund
        Eddie Edward Edwin
        Ted Edward Theodore
        Teddy Edward Theodore
        Frank Francis Franklin
        Fred Frederick Alfred
        Gabe Gabriel
        Gene Eugene
        Geoff Geoffrey
        Gerry Gerald Gerard
        Greg Gregory
        Hank Henry
        Harry Harold Henry
        Jack John Jackson
        Jake Jacob
        Jamie James
        Jeff Jeffrey Jefferson Geoffrey
        Jen Jennifer
        Jenny Jennifer
        Jerry Gerald Jerome Jeremiah
        Jess Jessica
        Jim James
        Jimmy James
        Joe Joseph
        John Jonathan
        Jon Jonathan
        Josh Joshua
        Judy Judith
        Kate Katherine Catherine Kathryn
        Kathy Katherine Kathleen Kathryn
        Katie Katherine Kathryn
        Ken Kenneth
        Kenny Kenneth
        Kim Kimberly Kimberley
        Larry Lawrence Laurence
        Len Leonard
        Les Leslie Lester
        Liz Elizabeth
        Maggie Margaret
        Marty Martin
        Matt Matthew
        Max Maximilian Maxwell
        Meg Margaret Megan
        Mick Michael
        Mike Michael
        Mitch Mitchell
        Nancy Anne
        Nate Nathan Nathaniel
        Ned Edward
        Nick Nicholas Nicolas
        Norm Norman
        Pam Pamela
        Pat Patrick Patricia
        Patty Patricia
        Peggy Margaret
        Penny Penelope
        Pete Peter
        Phil Philip Phillip
        Ray Raymond
        Rich Richard
        Rick Richard
        Ricky Richard
        Rob Robert
        Robbie Robert
        Rod Rodney Roderick
        Ron Ronald
        Rudy Rudolph
        Russ Russell
        Sam Samuel Samantha
        Sandy Sandra Alexander
        Stan Stanley
        Steve Steven Stephen
        Stu Stuart
        Sue Susan Suzanne
        Terry Terence Terrence Theresa
        Tim Timothy
        Toby Tobias
        Tom Thomas
        Tommy Thomas
        Tony Anthony Antonio
        Vince Vincent
        Wally Walter Wallace
        Walt Walter
        Will William
        Zach Zachary
        """
}
