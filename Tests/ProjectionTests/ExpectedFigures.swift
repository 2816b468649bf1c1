/// Figures of the shipped scenarios, from a second program written from the same page of rules in
/// another language, which follows every fate of a family one by one. Amounts are rounded to four
/// decimals.
enum ExpectedFigures {
  static let table = """
    # halton-2012
    families 375; places 313; funding.maximum 1252000; funding.fees 788800
    funding.results 145021.5458; funding.lapsed 130864.6861; funding.fees.2012-13 384000
    funding.fees.2013-14 288000; funding.fees.2014-15 116800; cash.fees.2012-13 384000
    cash.fees.2013-14 288000; cash.fees.2014-15 116800; cash.fees.2015-16 0
    funding.results.2012-13 825.5986; funding.results.2013-14 40410.2029
    funding.results.2014-15 103785.7444; cash.results.2012-13 32.9719
    cash.results.2013-14 29833.3451; cash.results.2014-15 93272.8404
    cash.results.2015-16 21882.3884; claims.W2013-01.count 0.3297
    claims.W2013-01.amount 32.9719; claims.W2013-07.count 9.1332
    claims.W2013-07.amount 4559.0235; claims.W2013-10.count 13.2558
    claims.W2013-10.amount 8230.9834; claims.W2014-02.count 25.1385
    claims.W2014-02.amount 17043.3382; claims.W2014-05.count 21.6749
    claims.W2014-05.amount 17839.5763; claims.W2014-08.count 21.84
    claims.W2014-08.amount 22083.3061; claims.W2014-10.count 14.2859
    claims.W2014-10.amount 16422.4846; claims.W2015-02.count 28.6826
    claims.W2015-02.amount 36927.4733; claims.W2015-05.count 14.6968
    claims.W2015-05.amount 21882.3884; results.progress-to-work.claimed 16.2404
    results.progress-to-work.amount 1624.0424; results.crime-education.claimed 119.4271
    results.crime-education.amount 127990.941; results.employment.claimed 13.37
    results.employment.amount 15406.5624; results.crime-education.lapsed 59.6903
    results.crime-education.forgone 115792.2541; results.employment.lapsed 7.387
    results.employment.forgone 14914.7423; results.progress-to-work.lapsed 1.5769
    results.progress-to-work.forgone 157.6897; costs.total 1497958.894; net.total -339137.3482
    net.earned.2012-13 187066.4924; net.earned.2013-14 -191664.8967
    net.earned.2014-15 -248251.2951; net.earned.2015-16 -86287.6488
    net.cash.2012-13 186273.8658; net.cash.2013-14 -202241.7545; net.cash.2014-15 -258764.199
    net.cash.2015-16 -64405.2605; cash.lowest -339137.3482; cash.lowest.month 2016-02
    caseload.peak 166.5653; bands.received 384000; bands.fees-to-come 404800
    bands.results-expected 145021.5458; bands.results-not-expected 318178.4542
    breakeven cannot-break-even

    # halton-2012-five-sixths
    families 375; places 313; funding.maximum 1252000; funding.fees 791200
    funding.results 146057.744; funding.lapsed 128466.1023; funding.fees.2012-13 387200
    funding.fees.2013-14 290400; funding.fees.2014-15 113600; cash.fees.2012-13 387200
    cash.fees.2013-14 290400; cash.fees.2014-15 113600; cash.fees.2015-16 0
    funding.results.2012-13 851.6479; funding.results.2013-14 40765.4103
    funding.results.2014-15 104440.6858; cash.results.2012-13 34.1433
    cash.results.2013-14 30153.555; cash.results.2014-15 94047.4535
    cash.results.2015-16 21822.5922; claims.W2013-01.count 0.3414
    claims.W2013-01.amount 34.1433; claims.W2013-07.count 9.2844
    claims.W2013-07.amount 4647.0632; claims.W2013-10.count 13.3977
    claims.W2013-10.amount 8326.0968; claims.W2014-02.count 25.3402
    claims.W2014-02.amount 17180.395; claims.W2014-05.count 21.8233
    claims.W2014-05.amount 17944.6292; claims.W2014-08.count 22.0224
    claims.W2014-08.amount 22294.9518; claims.W2014-10.count 14.4275
    claims.W2014-10.amount 16620.0945; claims.W2015-02.count 28.8374
    claims.W2015-02.amount 37187.7781; claims.W2015-05.count 14.6692
    claims.W2015-05.amount 21822.5922; results.progress-to-work.claimed 16.277
    results.progress-to-work.amount 1627.6974; results.crime-education.claimed 120.3848
    results.crime-education.amount 128903.4766; results.employment.claimed 13.4817
    results.employment.amount 15526.57; results.crime-education.lapsed 58.8142
    results.crime-education.forgone 113657.316; results.employment.lapsed 7.2848
    results.employment.forgone 14653.9767; results.progress-to-work.lapsed 1.5481
    results.progress-to-work.forgone 154.8096; costs.total 1497958.894; net.total -335701.1501
    net.earned.2012-13 190292.5417; net.earned.2013-14 -188909.6893
    net.earned.2014-15 -250796.3536; net.earned.2015-16 -86287.6488
    net.cash.2012-13 189475.0372; net.cash.2013-14 -199521.5446; net.cash.2014-15 -261189.5859
    net.cash.2015-16 -64465.0567; cash.lowest -335701.1501; cash.lowest.month 2016-02
    caseload.peak 166.5653; bands.received 387200; bands.fees-to-come 404000
    bands.results-expected 146057.744; bands.results-not-expected 314742.256
    breakeven cannot-break-even

    # hammersmith-and-fulham-2012
    families 540; places 450; funding.maximum 1800000; funding.fees 1080000
    funding.results 188125.7307; funding.lapsed 239385.6922; funding.fees.2012-13 480000
    funding.fees.2013-14 360000; funding.fees.2014-15 240000; cash.fees.2012-13 480000
    cash.fees.2013-14 360000; cash.fees.2014-15 240000; cash.fees.2015-16 0
    funding.results.2012-13 1031.9982; funding.results.2013-14 50325.2302
    funding.results.2014-15 136768.5023; cash.results.2012-13 41.2149
    cash.results.2013-14 37219.2708; cash.results.2014-15 118424.3384
    cash.results.2015-16 32440.9066; claims.W2013-01.count 0.4121
    claims.W2013-01.amount 41.2149; claims.W2013-07.count 11.4165
    claims.W2013-07.amount 5698.7794; claims.W2013-10.count 16.5628
    claims.W2013-10.amount 10288.0389; claims.W2014-02.count 31.3512
    claims.W2014-02.amount 21232.4526; claims.W2014-05.count 27.0055
    claims.W2014-05.amount 22129.3648; claims.W2014-08.count 27.2855
    claims.W2014-08.amount 27557.4469; claims.W2014-10.count 18.0049
    claims.W2014-10.amount 20627.7392; claims.W2015-02.count 37.8958
    claims.W2015-02.amount 48109.7876; claims.W2015-05.count 21.4384
    claims.W2015-05.amount 32440.9066; results.progress-to-work.claimed 22.4986
    results.progress-to-work.amount 2249.862; results.crime-education.claimed 151.9303
    results.crime-education.amount 166063.2105; results.employment.claimed 16.944
    results.employment.amount 19812.6582; results.crime-education.lapsed 103.902
    results.crime-education.forgone 212118.868; results.employment.lapsed 12.7032
    results.employment.forgone 26971.107; results.progress-to-work.lapsed 2.9572
    results.progress-to-work.forgone 295.7172; net.total 1268125.7307
    net.earned.2012-13 481031.9982; net.earned.2013-14 410325.2302
    net.earned.2014-15 376768.5023; net.cash.2012-13 480041.2149; net.cash.2013-14 397219.2708
    net.cash.2014-15 358424.3384; net.cash.2015-16 32440.9066; cash.lowest 0
    cash.lowest.month 2012-05; caseload.peak 280.5436; bands.received 480000
    bands.fees-to-come 600000; bands.results-expected 188125.7307
    bands.results-not-expected 531874.2693; breakeven already-covered-by-fees

    # sheffield-2012
    families 1680; places 1400; funding.maximum 5600000; funding.fees 3707200
    funding.results 669773.8316; funding.lapsed 458570.8775; funding.fees.2012-13 2134400
    funding.fees.2013-14 1200000; funding.fees.2014-15 372800; cash.fees.2012-13 2134400
    cash.fees.2013-14 1200000; cash.fees.2014-15 372800; cash.fees.2015-16 0
    funding.results.2012-13 4589.8785; funding.results.2013-14 216830.3444
    funding.results.2014-15 448353.6087; cash.results.2012-13 183.3051
    cash.results.2013-14 163586.9367; cash.results.2014-15 420281.2945
    cash.results.2015-16 85722.2954; claims.W2013-01.count 1.8331
    claims.W2013-01.amount 183.3051; claims.W2013-07.count 50.7772
    claims.W2013-07.amount 25346.1072; claims.W2013-10.count 73.5127
    claims.W2013-10.amount 45743.3719; claims.W2014-02.count 136.4623
    claims.W2014-02.amount 92497.4576; claims.W2014-05.count 111.894
    claims.W2014-05.amount 89063.4231; claims.W2014-08.count 105.7474
    claims.W2014-08.amount 102181.4285; claims.W2014-10.count 65.67
    claims.W2014-10.amount 72930.6275; claims.W2015-02.count 123.474
    claims.W2015-02.amount 156105.8154; claims.W2015-05.count 58.9219
    claims.W2015-05.amount 85722.2954; results.progress-to-work.claimed 74.5544
    results.progress-to-work.amount 7455.438; results.crime-education.claimed 587.5486
    results.crime-education.amount 590274.3582; results.employment.claimed 66.1896
    results.employment.amount 72044.0354; results.crime-education.lapsed 218.5774
    results.crime-education.forgone 405359.4109; results.employment.lapsed 27.2285
    results.employment.forgone 52650.5232; results.progress-to-work.lapsed 5.6094
    results.progress-to-work.forgone 560.9435; net.total 4901973.8316
    net.earned.2012-13 2313989.8785; net.earned.2013-14 1591830.3444
    net.earned.2014-15 996153.6087; net.cash.2012-13 2309583.3051; net.cash.2013-14 1538586.9367
    net.cash.2014-15 968081.2945; net.cash.2015-16 85722.2954; cash.lowest 0
    cash.lowest.month 2012-04; caseload.peak 875.0413; bands.received 0
    bands.fees-to-come 3707200; bands.results-expected 669773.8316
    bands.results-not-expected 1223026.1684; breakeven already-covered-by-fees

    # england-2012
    families 120000; places 100000; funding.maximum 400000000; funding.fees 255079200
    funding.results 121828365.9432; funding.lapsed 13826226.0568; funding.fees.2012-13 94982400
    funding.fees.2013-14 142764000; funding.fees.2014-15 17332800; cash.fees.2012-13 94982400
    cash.fees.2013-14 142764000; cash.fees.2014-15 17332800; cash.fees.2015-16 0
    funding.results.2012-13 2894900.0299; funding.results.2013-14 28904819.1015
    funding.results.2014-15 85746165.3278; funding.results.2015-16 4282481.484
    cash.results.2012-13 999310.8421; cash.results.2013-14 25850111.3966
    cash.results.2014-15 85714472.4595; cash.results.2015-16 9264471.245
    claims.W2013-01.count 1518.0416; claims.W2013-01.amount 999310.8421
    claims.W2013-07.count 10924.8851; claims.W2013-07.amount 7180039.5636
    claims.W2013-10.count 7537.6079; claims.W2013-10.amount 5079722.2611
    claims.W2014-02.count 14702.8978; claims.W2014-02.amount 13590349.5719
    claims.W2014-05.count 12530.1408; claims.W2014-05.amount 16478801.717
    claims.W2014-08.count 17778.5933; claims.W2014-08.amount 24458915.7247
    claims.W2014-10.count 13952.9355; claims.W2014-10.amount 19418274.1841
    claims.W2015-02.count 16239.9818; claims.W2015-02.amount 25358480.8338
    claims.W2015-05.count 4813.0646; claims.W2015-05.amount 9264471.245
    results.crime-education.claimed 82506.637; results.crime-education.amount 107997153.1
    results.employment.claimed 9979.57; results.employment.amount 13080018.6947
    results.progress-to-work.claimed 7511.9415; results.progress-to-work.amount 751194.1485
    results.crime-education.lapsed 3493.363; results.crime-education.forgone 8034734.9
    results.employment.lapsed 3020.43; results.employment.forgone 5759685.3053
    results.progress-to-work.lapsed 318.0585; results.progress-to-work.forgone 31805.8515
    net.total 376907565.9432; net.earned.2012-13 97877300.0299
    net.earned.2013-14 171668819.1015; net.earned.2014-15 103078965.3278
    net.earned.2015-16 4282481.484; net.cash.2012-13 95981710.8421
    net.cash.2013-14 168614111.3966; net.cash.2014-15 103047272.4595
    net.cash.2015-16 9264471.245; cash.lowest 0; cash.lowest.month 2012-04; caseload.peak 75000
    bands.received 0; bands.fees-to-come 255079200; bands.results-expected 121828365.9432
    bands.results-not-expected 23092434.0568; breakeven already-covered-by-fees

    # enfield-2015
    families 2970; places 2970; funding.maximum 5346000; funding.fees 2970000
    funding.results 971439.3247; funding.lapsed 227623.708; funding.fees.2015-16 743000
    funding.fees.2016-17 743000; funding.fees.2017-18 744000; funding.fees.2018-19 370000
    funding.fees.2019-20 370000; cash.fees.2015-16 743000; cash.fees.2016-17 743000
    cash.fees.2017-18 744000; cash.fees.2018-19 370000; cash.fees.2019-20 370000
    cash.fees.2020-21 0; funding.results.2015-16 25149.7415; funding.results.2016-17 172093.5071
    funding.results.2017-18 279391.479; funding.results.2018-19 287512.5325
    funding.results.2019-20 207292.0645; cash.results.2015-16 7121.827
    cash.results.2016-17 134102.371; cash.results.2017-18 260847.9125
    cash.results.2018-19 272656.4047; cash.results.2019-20 241721.4361
    cash.results.2020-21 54989.3733; claims.W2015-09.count 0.1654
    claims.W2015-09.amount 132.3488; claims.W2016-01.count 8.7368
    claims.W2016-01.amount 6989.4782; claims.W2016-05.count 33.2855
    claims.W2016-05.amount 26628.4374; claims.W2016-09.count 56.9659
    claims.W2016-09.amount 45572.6942; claims.W2017-01.count 77.3765
    claims.W2017-01.amount 61901.2394; claims.W2017-05.count 95.468
    claims.W2017-05.amount 76374.4273; claims.W2017-09.count 110.4846
    claims.W2017-09.amount 88387.6492; claims.W2018-01.count 120.1073
    claims.W2018-01.amount 96085.836; claims.W2018-03.count 61.9933
    claims.W2018-03.amount 49594.6009; claims.W2018-06.count 93.7121
    claims.W2018-06.amount 74969.6775; claims.W2018-09.count 93.6861
    claims.W2018-09.amount 74948.8855; claims.W2018-12.count 91.4291
    claims.W2018-12.amount 73143.2409; claims.W2019-03.count 85.127
    claims.W2019-03.amount 68101.6321; claims.W2019-06.count 77.6835
    claims.W2019-06.amount 62146.8294; claims.W2019-09.count 71.4267
    claims.W2019-09.amount 57141.3745; claims.W2019-12.count 67.9145
    claims.W2019-12.amount 54331.6001; claims.W2020-03.count 68.7367
    claims.W2020-03.amount 54989.3733; results.employment.claimed 801.9016
    results.employment.amount 641521.2812; results.progress.claimed 412.3976
    results.progress.amount 329918.0435; results.employment.lapsed 115.779
    results.employment.forgone 92623.1853; results.progress.lapsed 168.7507
    results.progress.forgone 135000.5227; net.total 3941439.3247; net.earned.2015-16 768149.7415
    net.earned.2016-17 915093.5071; net.earned.2017-18 1023391.479
    net.earned.2018-19 657512.5325; net.earned.2019-20 577292.0645; net.cash.2015-16 750121.827
    net.cash.2016-17 877102.371; net.cash.2017-18 1004847.9125; net.cash.2018-19 642656.4047
    net.cash.2019-20 611721.4361; net.cash.2020-21 54989.3733; cash.lowest 0
    cash.lowest.month 2015-04; caseload.peak 704.4138; bands.received 2632072.1106
    bands.fees-to-come 740000; bands.results-expected 569367.2141
    bands.results-not-expected 1404560.6753; breakeven already-covered-by-fees

    # wiltshire-2022
    families 347; places 347; funding.fees 0
    funding.results 215428.1889; funding.lapsed 12243.1411; funding.fees.2022-23 0
    cash.fees.2022-23 0; cash.fees.2023-24 0; cash.fees.2024-25 0; cash.fees.2025-26 0
    funding.results.2022-23 1181.8272; funding.results.2023-24 132990.1967
    funding.results.2024-25 81256.1649; cash.results.2023-24 69647.4914
    cash.results.2024-25 138909.6486; cash.results.2025-26 6871.0489
    claims.W2023-03.count 0.2972; claims.W2023-03.amount 237.7922; claims.W2023-06.count 8.4745
    claims.W2023-06.amount 6779.5964; claims.W2023-09.count 29.5325
    claims.W2023-09.amount 23626.0025; claims.W2023-12.count 48.7551
    claims.W2023-12.amount 39004.1002; claims.W2024-03.count 60.2765
    claims.W2024-03.amount 48221.2257; claims.W2024-06.count 56.84
    claims.W2024-06.amount 45472.0031; claims.W2024-09.count 37.2025
    claims.W2024-09.amount 29761.9816; claims.W2024-12.count 19.318
    claims.W2024-12.amount 15454.4382; claims.W2025-03.count 8.5888
    claims.W2025-03.amount 6871.0489; results.outcome.claimed 269.2852
    results.outcome.amount 215428.1889; results.outcome.lapsed 15.3039
    results.outcome.forgone 12243.1411; net.total 813828.1889; net.earned.2022-23 599581.8272
    net.earned.2023-24 132990.1967; net.earned.2024-25 81256.1649; net.cash.2022-23 598400
    net.cash.2023-24 69647.4914; net.cash.2024-25 138909.6486; net.cash.2025-26 6871.0489
    cash.lowest 0; cash.lowest.month 2022-04; caseload.peak 337.851
    breakeven already-covered-by-fees

    # halton-2012+national-pace
    families 375; places 313; funding.maximum 1252000; funding.fees 788800
    funding.results 340894.45; funding.lapsed 93206.34; funding.fees.2012-13 384000
    funding.fees.2013-14 288000; funding.fees.2014-15 116800; cash.fees.2012-13 384000
    cash.fees.2013-14 288000; cash.fees.2014-15 116800; cash.fees.2015-16 0
    funding.results.2012-13 5886.9542; funding.results.2013-14 106174.4537
    funding.results.2014-15 203363.1338; funding.results.2015-16 25469.9083
    cash.results.2012-13 1046.1134; cash.results.2013-14 97383.0879
    cash.results.2014-15 192161.8899; cash.results.2015-16 50303.3589
    claims.W2013-01.count 1.5717; claims.W2013-01.amount 1046.1134
    claims.W2013-07.count 47.4507; claims.W2013-07.amount 31131.2813
    claims.W2013-10.count 36.1223; claims.W2013-10.amount 24075.736
    claims.W2014-02.count 48.1013; claims.W2014-02.amount 42176.0705
    claims.W2014-05.count 32.9869; claims.W2014-05.amount 42215.9853
    claims.W2014-08.count 31.9215; claims.W2014-08.amount 43245.7028
    claims.W2014-10.count 21.556; claims.W2014-10.amount 30044.8224
    claims.W2015-02.count 45.9839; claims.W2015-02.amount 76655.3794
    claims.W2015-05.count 24.8147; claims.W2015-05.amount 50303.3589
    results.crime-education.claimed 239.6462; results.crime-education.amount 303506.1833
    results.employment.claimed 29.0438; results.employment.amount 35206.3719
    results.progress-to-work.claimed 21.8189; results.progress-to-work.amount 2181.8948
    results.crime-education.lapsed 29.5338; results.crime-education.forgone 67927.8167
    results.employment.lapsed 11.6462; results.employment.forgone 25009.6281
    results.progress-to-work.lapsed 2.689; results.progress-to-work.forgone 268.8953
    costs.total 1440000; net.total -85305.55; net.earned.2012-13 187886.9542
    net.earned.2013-14 -123345.5463; net.earned.2014-15 -114416.8662
    net.earned.2015-16 -35430.0917; net.cash.2012-13 183046.1134; net.cash.2013-14 -132136.9121
    net.cash.2014-15 -125618.1101; net.cash.2015-16 -10596.6411; cash.lowest -129214.2882
    cash.lowest.month 2015-02; caseload.peak 170; bands.received 384000
    bands.fees-to-come 404800; bands.results-expected 340894.45
    bands.results-not-expected 122305.55; breakeven cannot-break-even
    """
}
